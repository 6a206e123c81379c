import type { View } from './catalogue/entry.ts';
import type { CompiledFlow } from './compile.ts';
import { type Configuration, configurationOf } from './configuration.ts';
import { fromConnector } from './from-connector.ts';
import { fromOutside } from './from-outside.ts';
import { fromTimer } from './from-timer.ts';
import type { MachineEvent } from './step.ts';
import type { Case, CaseEvent, DecisionRecord, Instant, LogEntry, Refused } from './types.ts';

/** An event that may enter, with all that it brings in its place, so that guards can be asked. */
export interface Arrival {
  readonly event: MachineEvent;
  readonly view: View;
  readonly records: Case['records'];
  readonly decisions: readonly DecisionRecord[];
  /** Whether it brought answers. */
  readonly answered: boolean;
  /** For an answer of a connector: the job that it ends. */
  readonly ends?: string;
  readonly line: Line;
}

/** What is written into the log about an event; the instant is that of the step. */
export type Line = Omit<LogEntry, 'at'>;

export interface Arriving {
  readonly flow: CompiledFlow;
  readonly configuration: Configuration;
  readonly of: Case;
  readonly now: Instant;
}

export function arrive(flow: CompiledFlow, of: Case, event: CaseEvent, now: Instant): Arrival | Refused {
  const arriving = { flow, configuration: configurationOf(flow, of.value), of, now };
  if (event.kind === 'event') return fromOutside(arriving, event);
  return event.kind === 'timer' ? fromTimer(arriving, event) : fromConnector(arriving, event);
}
