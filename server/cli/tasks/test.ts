import { type Diagnostic, runSuite, type SuiteReport } from '../../../engine/index.ts';
import type { PackFile } from '../read-pack.ts';
import { loaded } from './check.ts';

export interface TestInput {
  readonly files: readonly PackFile[];
  readonly only?: string;
}

export type TestOutput = { readonly diagnostics: readonly Diagnostic[] } | { readonly report: SuiteReport };

export function test({ files, only }: TestInput): TestOutput {
  const start = performance.now();
  const result = loaded(files);
  if ('diagnostics' in result) return result;
  return {
    report: runSuite(result.release, {
      ...(only === undefined ? {} : { only }),
      elapsed: () => performance.now() - start,
    }),
  };
}
