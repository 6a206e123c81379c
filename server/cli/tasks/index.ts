import { backtest } from './backtest.ts';
import { changes } from './changes.ts';
import { check } from './check.ts';
import { decide } from './decide.ts';
import { diff } from './diff.ts';
import { publish } from './publish.ts';
import { publishAtOnce } from './publish-at-once.ts';
import { schemas } from './schemas.ts';
import { simulate } from './simulate.ts';
import { test } from './test.ts';
import { texts } from './texts.ts';

/** What can run in a worker, by name. Input and output are plain data. */
export const TASKS = {
  check,
  test,
  decide,
  simulate,
  diff,
  texts,
  schemas,
  publish,
  publishAtOnce,
  changes,
  backtest,
} as const;
