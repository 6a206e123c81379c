import { openRelease, type Release } from '../../../engine/index.ts';
import { backtest as compare, type Backtest, type RecordedCase } from '../../registry/backtest.ts';
import type { Mistakes } from '../show-diagnostics.ts';
import { loaded, type PackInput } from './check.ts';

export interface BacktestInput extends PackInput {
  readonly cases: readonly RecordedCase[];
  /** The stored releases by which the cases were decided, by hash. */
  readonly releases: { readonly [hash: string]: string };
}

export type BacktestOutput = Mistakes | Backtest;

/** What recorded cases would have come to by the definitions of a draft. */
export function backtest(input: BacktestInput): BacktestOutput {
  const result = loaded(input);
  if ('diagnostics' in result) return result;
  const open = new Map<string, Release>();
  return compare(result.release, input.cases, (hash) => {
    const known = open.get(hash) ?? openRelease(input.releases[hash] ?? '', hash);
    open.set(hash, known);
    return known;
  });
}
