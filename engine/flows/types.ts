import type { Answers, CaseView, CheckAnswer, FormError, RecordEntry } from '../forms/types.ts';
import type { Decision, Told } from '../rules/types.ts';

/** An instant in UTC: ISO 8601 with `Z`. */
export type Instant = string;

/**
 * One run of a flow, as data. Serialisable as JSON; the machine is restored from `value`, `status` and `history`, never
 * from a snapshot of XState.
 */
export interface Case {
  readonly view: CaseView;
  /** For whom it began. */
  readonly for: 'own' | 'customer' | 'new';
  /** Hash of the release on which it runs. */
  readonly release: string;
  /** Number of events accepted so far; the starting event is 1. */
  readonly sequence: number;
  readonly status: 'active' | 'done';
  /** XState's state value. */
  readonly value: unknown;
  /** For each history state, by its id: the ids of the states to go back to. */
  readonly history: { readonly [stateId: string]: readonly string[] };
  readonly answers: { readonly [form: string]: Answers };
  /** By the names of `people` that are records. */
  readonly records: { readonly [name: string]: RecordEntry };
  readonly checks: { readonly [name: string]: CheckAnswer };
  readonly data: Answers;
  readonly marks: { readonly [name: string]: Instant };
  /** The id of the state, by strand, whose status people see. A cache, computed from `value`. */
  readonly facets: { readonly [strand: string]: string };
  /** The key claimed by `unique`, while it is held. */
  readonly key?: string;
}

/** By whom an event comes. */
export type Origin =
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly organisation: 'provider' | 'own' | 'customer';
      readonly permissions: readonly string[];
      readonly services: readonly string[];
      readonly record?: string;
      /** In which they are told why not; without it, the first of the pack. Nothing else depends on it. */
      readonly language?: string;
      /** The names of the users of their own company who hold `missing.helpers` of `access`, to be told to them. */
      readonly helpers?: readonly string[];
    }
  | {
      readonly kind: 'link';
      readonly person: string;
      readonly event: string;
      /** As for users. */
      readonly language?: string;
    }
  | { readonly kind: 'connector' }
  | { readonly kind: 'timer' };

/** What begins a case. The caller has fetched the records that the answers name, and knows the company. */
export interface Start {
  readonly flow: string;
  readonly for: 'own' | 'customer' | 'new';
  readonly case: CaseView;
  readonly by: Origin;
  readonly answers: Answers;
  readonly records: { readonly [id: string]: RecordEntry };
  readonly checks: { readonly [name: string]: CheckAnswer };
}

export type CaseEvent =
  | {
      /** An event that the flow declares. */
      readonly kind: 'event';
      readonly name: string;
      readonly by: Origin;
      readonly answers?: Answers;
      readonly records?: { readonly [id: string]: RecordEntry };
      readonly checks?: { readonly [name: string]: CheckAnswer };
      /** What a connector's notice says. */
      readonly payload?: Answers;
    }
  | { readonly kind: 'timer'; readonly timer: string }
  | { readonly kind: 'answer'; readonly invoke: string; readonly output: Answers }
  | {
      readonly kind: 'failure';
      readonly invoke: string;
      readonly error: { readonly code: string; readonly message: string };
    };

/**
 * A timer, by a name that is unique in its case: setting one again replaces it, clearing one that is not there does
 * nothing. A reminder is named after its ladder and the number of its rung, `signing.1`; a delay is called by its own
 * name, or `unsigned@awaitingSignature` where several states wait for it; so is a duration, which has no name.
 */
export interface Timer {
  readonly name: string;
  readonly due: Instant;
  readonly kind: 'delay' | 'reminder';
  /** For a reminder: its ladder and what to do when several are due at once. */
  readonly ladder?: string;
  readonly overdue?: 'all' | 'last' | 'none';
}

/** To whom something goes. Addresses are read when it is sent, except those that were typed. */
export type Recipient =
  | {
      readonly person: string;
      readonly kind: 'record';
      readonly id: string;
      readonly owner: 'own' | 'customer';
    }
  | {
      readonly person: string;
      readonly kind: 'address';
      readonly email: string;
      readonly name?: string;
      readonly organisation: 'own' | 'customer' | 'other';
    }
  | { readonly person: string; readonly kind: 'starter'; readonly id: string }
  | {
      readonly person: string;
      readonly kind: 'holders';
      readonly permission: string;
      readonly organisation: 'provider' | 'own';
    };

/**
 * Something to be done, as data. `params` by `type`, all bindings resolved:
 *
 * | type | params |
 * | --- | --- |
 * | `email` | `template`, `view`: what the template reads, as it was; `renderMessage` makes the words |
 * | `notify` | `text`, in the first language; `flow`, `at` and `view`, from which `renderNotice` makes the words of others |
 * | `issueLink`, `revokeLink` | `for`: the event; `to`: the name of the person |
 * | `createDocument` | `template`, `as`, `view`; `renderDocument` makes the words |
 * | `createRecord` | `id`, `record`, `of`, `attributes`, `as`. Of `new` it is the customer that the case registers |
 * | `updateRecord` | `record`: the id; `attributes` |
 * | `grantAccess` | `to`: the name of the person; `permissions` or `role` |
 * | `connector` | `id`: of the invoke; `src`; `input` |
 * | `stopConnector` | `id`: a job of the case that is to be dropped |
 * | `claimKey`, `releaseKey` | `within`, `key`; of a claim also its `refusal` |
 */
export interface Effect {
  readonly key: string;
  /** A catalogue action (`email`, `createRecord`, …), `connector`, `stopConnector`, `claimKey` or `releaseKey`. */
  readonly type: string;
  /** Bindings are resolved. */
  readonly params: Answers;
  readonly to?: readonly Recipient[];
}

export interface DecisionRecord {
  /** The rule set, or `when`. */
  readonly rules: string;
  /** Where: `guard of approve in toValidate`, `field /contacts/technical`. */
  readonly at: string;
  readonly decision: Decision;
}

export interface LogEntry {
  readonly at: Instant;
  readonly by: string;
  readonly kind: 'event' | 'status' | 'problem' | 'note';
  /** In words of the definitions, in the pack's first language. */
  readonly text: string;
  readonly strand?: string;
}

export interface Advanced {
  readonly accepted: true;
  readonly case: Case;
  readonly effects: readonly Effect[];
  readonly timers: { readonly set: readonly Timer[]; readonly cleared: readonly string[] };
  readonly decisions: readonly DecisionRecord[];
  readonly log: readonly LogEntry[];
}

export interface Refused {
  readonly accepted: false;
  /**
   * `notNow`: no active state takes it. `refused`: every guard refused. `invalid`: the answers. `notAllowed`: not by this
   * one. `taken`: another case holds the key, which whoever keeps the keys finds out; see `taken`.
   */
  readonly because: 'notNow' | 'refused' | 'invalid' | 'notAllowed' | 'taken';
  /** In the language of whoever sent the event. */
  readonly message: string;
  readonly findings: readonly Told[];
  readonly errors: readonly FormError[];
  readonly cite?: readonly string[];
}

export type Outcome = Advanced | Refused;
