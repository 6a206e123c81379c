import { describe, expect, it } from 'vitest';
import { loadPack, parseFile } from '../load/index.ts';
import { checkFile } from '../load/definition.ts';
import { EXAMPLES } from './examples.ts';
import { FOLDER_OF, type Kind } from './schema/index.ts';

const files = Object.entries(EXAMPLES).map(([kind, text]) => {
  const id = /^(?:id|language): (.*)$/m.exec(text)?.[1] ?? '';
  const path =
    kind === 'pack' ? 'pack.yaml' : `${kind === 'texts' ? 'texts' : FOLDER_OF[kind as Kind]}/${id}.yaml`;
  return { kind: kind as Kind | 'texts', id, path, bytes: new TextEncoder().encode(text) };
});

describe('the examples of the manual', () => {
  it.each(files)('$kind is a definition without a mistake', ({ kind, id, path, bytes }) =>
    expect(checkFile(kind, id, parseFile(path, bytes)).diagnostics).toEqual([]),
  );

  it('refer to each other rightly, but for the few that the manual leaves out', () => {
    const left = new Set(['statuses', 'bring-it-back', 'refusal']);
    const errors = loadPack(files).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ message }) => ![...left].some((name) => message.includes(name)))).toEqual([]);
  });
});
