import type { Diagnostic } from '../diagnostic.ts';

/** A mistake of ours, never of the author: said without a stack trace, and nothing is released. */
export function internalError(file: string, error: unknown, doing = 'checking it'): Diagnostic {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'internal',
    severity: 'error',
    message: `the engine failed while ${doing}: ${reason.split('\n')[0]?.slice(0, 200)}`,
    hint: 'this is a fault of the engine; report it with this file',
    file,
    line: 1,
    column: 1,
  };
}
