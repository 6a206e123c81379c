import type { Answers } from '../forms/types.ts';
import type { View } from './catalogue/entry.ts';
import { inView } from './people.ts';
import type { Case, Instant } from './types.ts';

type Seen = Pick<Case, 'view' | 'answers' | 'records' | 'checks' | 'data' | 'marks'>;

/** What pointers and templates see of a case. */
export function viewOf(of: Seen, now: Instant, event: Answers = {}): View {
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
