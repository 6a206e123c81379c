import { type Answer, file, noContent, ok } from '../index.ts';

/** An error of a store, as the kit knows nothing of it. */
export class StoreError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the store says ${code}`);
    this.code = code;
  }
}

export function failing(how: string): Answer {
  switch (how) {
    case 'body':
      return ok({ items: 'none' });
    case 'header':
      return noContent({ headers: { 'x-name': 'José\r\nset-cookie: sid=1' } });
    case 'full':
    case 'busy':
      throw new StoreError(how);
    case 'stream':
      return file({ mediaType: 'text/plain', content: broken() });
    case 'json':
      return ok({ items: 1n });
    default:
      throw new Error('secret of the house');
  }
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('a part');
  throw new Error('secret of the house');
}
