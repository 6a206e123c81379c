import type { Schema } from '../../language/schema/kit.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import type { Release } from '../../release.ts';
import type { Answers, CaseView, CheckAnswer, RecordEntry } from '../../forms/types.ts';
import type { Decision, Truth } from '../../rules/types.ts';
import type { Instant, Recipient } from '../types.ts';

/** What pointers see: all that a case knows at one moment. */
export interface View {
  readonly case: Partial<CaseView>;
  readonly answers: { readonly [form: string]: Answers };
  /** Attributes, with `id` and `owner`. */
  readonly records: { readonly [name: string]: Answers };
  readonly checks: { readonly [name: string]: CheckAnswer };
  readonly data: Answers;
  readonly marks: { readonly [name: string]: Instant };
  /** The event that came in, the same for the whole step. */
  readonly event: Answers;
  readonly now: Instant;
}

export type Read<T = unknown> = (view: View) => T;

/** Words for somebody, in their language; without one, in the first of the pack. */
export type Told = (view: View, language?: string) => string;

/** The flow in which an entry is used. All of it is prepared once; what it returns is run at every use. */
export interface Place {
  readonly release: Release;
  readonly flow: FlowDefinition;
  /** A binding, nested ones included. */
  bind(value: unknown): Read;
  /** A mapping of bindings, whose own keys are never taken for those of a binding. */
  bindEach(values: Answers): Read<Answers>;
  /** Words: Liquid, or a binding. Never fails: what cannot be composed is told as a problem of the case. */
  compose(text: unknown): Read<string>;
  /** Words of the flow that are told to people: a text of a mapping of the definition, by its key. */
  tell(mapping: object, key: string): Told;
  /** What is needed to compose such a text later, in any language; nothing for a text that is read from the case. */
  notice(mapping: object, key: string): Read<Answers>;
  /** The instant at which a delay of the flow is due, or `undefined` where what it counts from is missing. */
  due(delay: string): Read<Instant | undefined>;
  /** Those of `people` who are known now. */
  recipients(names: readonly string[]): Read<readonly Recipient[]>;
  /** What a template reads, copied, so that what is sent later says what was so now. */
  excerpt(kind: 'email' | 'document', id: string): Read<Answers>;
}

/** Whether a state is active, by its path with dots. */
export type Active = (path: string) => boolean;

export interface GuardAnswer {
  readonly holds: Truth;
  /** The rule set that was asked. */
  readonly rules?: string;
  readonly decision?: Decision;
}

/** What an action did: what it changes in the view, and what is to be done outside. */
export interface Done {
  readonly change?: Pick<Partial<View>, 'data' | 'marks' | 'records'>;
  readonly effect?: { readonly type: string; readonly params: Answers; readonly to?: readonly Recipient[] };
  readonly note?: { readonly text: string; readonly strand?: string };
  /** What could not be done, and why. */
  readonly problem?: string;
  /** A record that the case knows by a name from now on. */
  readonly created?: { readonly as: string; readonly entry: RecordEntry };
}

interface Described {
  readonly id: string;
  readonly description: string;
  /** Closed. References are to the shared parts of the language. */
  readonly input: Schema;
}

/** An example is executed as a test. It is set in the flow of `examples.ts`. */
interface Example<Gives> {
  readonly title: string;
  readonly params: Answers;
  /** The parts of the view that matter. */
  readonly given: Answers;
  readonly gives: Gives;
}

export interface GuardEntry extends Described {
  readonly examples: readonly (Example<Truth | 'unknown'> & { readonly active?: readonly string[] })[];
  readonly handler: (params: Answers, place: Place) => (view: View, active: Active) => GuardAnswer;
}

export interface ActionEntry extends Described {
  /** Whether later actions of the same list can see what it did. */
  readonly changes: boolean;
  readonly examples: readonly Example<Done>[];
  readonly handler: (params: Answers, place: Place) => Read<Done>;
}

export type CatalogueEntry = GuardEntry | ActionEntry;
