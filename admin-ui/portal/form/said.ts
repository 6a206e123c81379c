import type { Schemas } from '../../client/client.ts';

export type FormError = Schemas['FormError'];
type Finding = Schemas['Finding'];
export type CheckAnswer = Schemas['CheckAnswer'];

/** A check at a field: under way, or answered. */
export interface CheckSaid {
  readonly check: string;
  readonly state: 'asking' | 'yes' | 'no' | 'unavailable' | 'unreachable';
  readonly warnings: readonly FormError[];
  /** A simulation has answered, and not the service itself. */
  readonly twin: boolean;
  /** How many other fields it has filled in. */
  readonly filled: number;
}

/** What a check knows of a field where something else was typed. */
export interface Offer {
  readonly value: unknown;
  readonly text: string;
}

/** What there is to say at one field. */
export interface SaidAtField {
  readonly errors: readonly FormError[];
  readonly warnings: readonly FormError[];
  readonly findings: readonly Finding[];
  readonly checks: readonly CheckSaid[];
  /** What is there was filled in, and not typed. */
  readonly isFilledIn: boolean;
  readonly offer: Offer | undefined;
}

/** By the pointer of the field. */
export type Said = ReadonlyMap<string, SaidAtField>;

export const NOTHING_SAID: SaidAtField = {
  errors: [],
  warnings: [],
  findings: [],
  checks: [],
  isFilledIn: false,
  offer: undefined,
};

export const NOTHING: Said = new Map();
