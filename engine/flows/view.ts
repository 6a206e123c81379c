import type { Answers } from '../forms/types.ts';
import type { View } from './catalogue/entry.ts';
import { inView } from './people.ts';
import type { Case, Instant } from './types.ts';

/** What pointers and templates see of a case. */
export function viewOf(of: Case, now: Instant, event: Answers = {}): View {
  return {
    case: of.view,
    answers: of.answers,
    records: inView(of.records),
    checks: of.checks,
    data: of.data,
    marks: of.marks,
    event,
    now,
  };
}
