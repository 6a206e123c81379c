import type { SEVERITIES } from '../language/schema/rules.ts';

export type Severity = (typeof SEVERITIES)[number];
export type Verdict = 'eligible' | 'needsEvidence' | 'ineligible' | 'undecided';

/** Facts by name. A fact that is missing or `undefined` is unknown; so is one that is `null`. */
export type Facts = { readonly [name: string]: unknown };

/** A finding that arose. The objects are frozen and shared between decisions. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly cite: readonly string[];
  readonly ask?: 'document' | 'confirmation' | 'operator';
}

export interface Decision {
  readonly verdict: Verdict;
  /** In the order of the definition. */
  readonly findings: readonly Finding[];
  /** Pointers of absent facts, such as `/reader/phone`, on which a finding rests that may or may not arise; in the order of the definition. */
  readonly missing: readonly string[];
  /** The facts that were bound: all that is needed to decide again. */
  readonly facts: Facts;
}

/** A finding in words, for people. */
export interface Told {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly cite: readonly string[];
  readonly ask?: 'document' | 'confirmation' | 'operator';
}

/** Kleene's three values; `undefined` is unknown. */
export type Truth = boolean | undefined;

/** What a condition read, and what came of it. */
export interface ConditionTrace {
  readonly text: string;
  readonly result: Truth;
  /** For a comparison: the pointer read (`/fact/path`), what stood there, and what it was compared with. */
  readonly read?: {
    readonly pointer: string;
    readonly value: unknown;
    readonly operator: string;
    readonly against: unknown;
  };
  readonly parts?: readonly ConditionTrace[];
}

export interface RuleTrace {
  /** `rule a guest pays a deposit`, or `row 4 of table places`. */
  readonly name: string;
  /** Where it stands in the definition. */
  readonly pointer: string;
  readonly result: Truth;
  readonly findings: readonly string[];
  readonly conditions: ConditionTrace;
}

/**
 * One way in which a negative verdict would turn: all of these facts changed together. `…` stands for whatever is given,
 * where it is only asked whether something is there.
 */
export interface Turn {
  readonly changes: readonly { readonly pointer: string; readonly from: unknown; readonly to: unknown }[];
  readonly verdict: Verdict;
}

export interface Explanation {
  readonly decision: Decision;
  readonly rules: readonly RuleTrace[];
  /** Changes of one fact, or else of two, that would turn a negative verdict; empty where the facts are not finite or none would. */
  readonly turns: readonly Turn[];
}
