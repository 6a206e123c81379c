import { describe, expect, it } from 'vitest';
import { linkLibrary } from './library/index.ts';

describe('a pack in which every name is right', () => {
  it('has nothing to report', () => expect(linkLibrary()).toEqual([]));
});
