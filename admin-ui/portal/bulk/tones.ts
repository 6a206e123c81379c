import type { Tone } from '../../ui/tone.ts';
import type { Status, Verdict } from './import-query.ts';

export const TONES_OF_STATUSES: Readonly<Record<Status, Tone>> = {
  judging: 'info',
  ready: 'warning',
  refused: 'danger',
  accepting: 'info',
  done: 'success',
  cancelled: 'neutral',
  stopped: 'danger',
};

/** In the order in which they are told. */
export const VERDICTS = [
  'good',
  'begun',
  'wrong',
  'repeated',
  'taken',
  'refused',
] as const satisfies readonly Verdict[];

export const TONES_OF_VERDICTS: Readonly<Record<Verdict, Tone>> = {
  good: 'success',
  begun: 'success',
  wrong: 'danger',
  repeated: 'warning',
  taken: 'info',
  refused: 'danger',
};
