import type {
  DefinitionChange,
  Diagnostic,
  Kind,
  PlaceChange,
  PropertyResult,
  SuiteFailure,
} from '../../../engine/index.ts';
import type { RulesDifference } from '../../judges/compare-rules.ts';
import type { StepDifference } from '../../judges/judge-step.ts';

/** Where something stands in a file of the pack. Lines and columns count from 1. */
export interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What failed, with its place where it has one. */
export type PlacedFailure = SuiteFailure & Partial<FilePlace>;

/** A step that the engine took and the judge of flows would not have taken so. */
export interface FlowDifference extends StepDifference {
  readonly flow: string;
  /** `scenario paid-late, step 3` or `path loan: approve`. */
  readonly where: string;
  /** What set the step in motion. */
  readonly trigger: string;
}

/** What differs from the release in force: a definition, or the translations into a language. */
export type ReleaseChange =
  | DefinitionChange
  | {
      readonly kind: 'texts';
      /** The language. */
      readonly id: string;
      readonly change: DefinitionChange['change'];
      /** `/kind~1id/pointer`, one for each text. */
      readonly places: readonly PlaceChange[];
    };

/** `kind/id` of everything that has a version; translations are `texts/<language>`. */
export type Versions = { readonly [name: `${Kind | 'texts'}/${string}`]: number };

/** Whether files may become a release, and all that was found on the way. Plain data. */
export interface Verdict {
  readonly ok: boolean;
  /** Files are named by their path within the pack. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of scenarios, generated paths, required properties and clauses. */
  readonly failures: readonly PlacedFailure[];
  readonly properties: readonly PropertyResult[];
  /** Names of required properties that are undecided and were accepted as such. */
  readonly accepted: readonly string[];
  /** Where what runs and what defines its meaning do not agree. */
  readonly reference: {
    readonly rules: readonly RulesDifference[];
    readonly flows: readonly FlowDifference[];
  };
  /** How much of states, transitions, rows, rules and findings the scenarios meet. */
  readonly coverage: { readonly [what: string]: { readonly covered: number; readonly total: number } };
  /** Only where `ok`. */
  readonly release?: {
    readonly pack: string;
    /** Canonical JSON, for `openRelease`. */
    readonly stored: string;
    readonly hash: string;
  };
  /** The versions that the definitions of this release have, or would have. */
  readonly versions: Versions;
  readonly changes: readonly ReleaseChange[];
}

export const NOTHING_FOUND: Verdict = {
  ok: false,
  diagnostics: [],
  failures: [],
  properties: [],
  accepted: [],
  reference: { rules: [], flows: [] },
  coverage: {},
  versions: {},
  changes: [],
};

export function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
