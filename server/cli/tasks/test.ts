import { parseFile, runSuite, type SuiteFailure, type SuiteReport } from '../../../engine/index.ts';
import type { PackFile } from '../read-pack.ts';
import type { Mistakes } from '../show-diagnostics.ts';
import { loaded, type PackInput } from './check.ts';

export interface TestInput extends PackInput {
  readonly only?: string;
}

/** A failure with the place of what failed, where it stands in a file. */
export type PlacedFailure = SuiteFailure & {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
};
export type PlacedReport = Omit<SuiteReport, 'failures'> & { readonly failures: readonly PlacedFailure[] };
export type TestOutput = Mistakes | { readonly report: PlacedReport };

export function test(input: TestInput): TestOutput {
  const { files, only } = input;
  const start = performance.now();
  const result = loaded(input);
  if ('diagnostics' in result) return result;
  const report = runSuite(result.release, {
    ...(only === undefined ? {} : { only }),
    elapsed: () => performance.now() - start,
  });
  return { report: { ...report, failures: report.failures.map((failure) => placed(failure, files)) } };
}

function placed(failure: SuiteFailure, files: readonly PackFile[]): PlacedFailure {
  if (failure.kind !== 'scenario' || failure.pointer === undefined) return failure;
  const file = files.find(({ path }) => path.replace(/\.(ya?ml|json)$/, '') === `scenarios/${failure.name}`);
  if (file === undefined) return failure;
  const { line, column } = parseFile(file.path, file.bytes).locate(failure.pointer, true);
  return { ...failure, file: file.path, line, column };
}
