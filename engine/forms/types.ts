import type { Decision, Told, Verdict } from '../rules/types.ts';

/** Data as JSON has it. */
export type Answers = { readonly [key: string]: unknown };

/** Whose a record is, seen from a case: of the own company or of the customer concerned. */
export type Owner = 'own' | 'customer';

/** A record of the directory, as a case or a form sees it. */
export interface RecordEntry {
  readonly id: string;
  /** The kind of record: the id of a `record` definition. */
  readonly record: string;
  readonly owner: Owner;
  readonly attributes: Answers;
}

/** What a connector answered when it was asked during the filling in. `unavailable` is never a no. */
export interface CheckAnswer {
  readonly outcome: 'yes' | 'no' | 'unavailable';
  readonly at: string;
  readonly output?: Answers;
}

/** The places of a case that a form may read. */
export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly flow: string;
  /** The company concerned: the customer, or the own company. */
  readonly company: { readonly id: string; readonly name: string; readonly [attribute: string]: unknown };
  readonly partner: { readonly id: string; readonly name: string; readonly [attribute: string]: unknown };
  /** The code of the relationship; that of the own company, where it is the company concerned. */
  readonly relationship?: string;
  readonly starter: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly record?: string;
  };
}

/** All that a form is validated and shown against. The caller fetched it; nothing is looked up. */
export interface FormContext {
  /** What is known of the case; before it begins, what it will be. */
  readonly case: Partial<CaseView>;
  /** Candidates for the choices of records, by id. For validation, those that the answers name are enough. */
  readonly records: { readonly [id: string]: RecordEntry };
  /** Answers of the checks, by their names in the form. */
  readonly checks: { readonly [name: string]: CheckAnswer };
  /** Answers given earlier in the same case, by form. */
  readonly answers?: { readonly [form: string]: Answers };
  /** The people of the case, by their names in the flow, as bindings see them at `/records`. */
  readonly people?: { readonly [name: string]: Answers };
  /** For whom the case begins, where flows are chosen. */
  readonly for?: 'own' | 'customer' | 'new';
  /** ISO 8601, UTC. */
  readonly now: string;
  /** The language of messages; without it, the first of the pack. */
  readonly language?: string;
}

export interface FormError {
  /** Of the field, in the answers. */
  readonly pointer: string;
  /** `required`, `type`, `maxLength`, `pattern`, `format`, `choice`, `ineligible`, `needsEvidence`, `undecided`, `check`, `checkUnavailable`, `unknownField`, … */
  readonly code: string;
  /** In the language of the context. */
  readonly message: string;
  readonly cite?: readonly string[];
  /** For an error that comes from a rule: the finding. */
  readonly finding?: string;
  readonly params?: Answers;
}

/** The answer of a rule set about one field, or about the form. */
export interface FieldFindings {
  readonly pointer: string;
  readonly rules: string;
  readonly verdict: Verdict;
  readonly findings: readonly Told[];
  readonly decision: Decision;
}

export interface FormResult {
  /** No error. Warnings and advice do not count. */
  readonly valid: boolean;
  /** Normalised; values of hidden fields are removed. */
  readonly answers: Answers;
  readonly errors: readonly FormError[];
  /** What does not stop it, and is told: a check that nobody answered. */
  readonly warnings: readonly FormError[];
  /** What the rules said, by field. */
  readonly findings: readonly FieldFindings[];
  /** Pointers of the values that were removed because their field is hidden. */
  readonly removed: readonly string[];
  /** The records that the answers name, by the pointer at which they are named. */
  readonly records: { readonly [pointer: string]: RecordEntry };
}

/** A value that is known for a field without being typed. */
export interface KnownValue {
  readonly pointer: string;
  readonly value: unknown;
}

/** One thing that can be chosen. */
export interface Option {
  readonly value: unknown;
  readonly title: string;
  readonly description?: string;
  readonly verdict?: Verdict;
  readonly findings?: readonly Told[];
  readonly owner?: Owner;
  /** Other answers that follow from choosing it, by pointer; validation fills them in again. */
  readonly fills?: { readonly [pointer: string]: unknown };
}

export interface FieldChoices {
  /** At most 200; more are asked for page by page. */
  readonly options: readonly Option[];
  readonly total: number;
  /** What the person chosen will do. */
  readonly duty?: string;
}

/** The neutral answer: everything that a renderer of any make needs. No ajv keyword of ours in `schema`. */
export interface FormAnswer {
  readonly form: string;
  readonly title: string;
  readonly description?: string;
  readonly submit: string;
  /** JSON Schema 2020-12, with texts in the language asked for; choices up to 200 are `oneOf: [{ const, title }]`. */
  readonly schema: { readonly [keyword: string]: unknown };
  readonly steps: readonly FormStep[];
  readonly choices: { readonly [pointer: string]: FieldChoices };
  /** What is there at the beginning. */
  readonly values: Answers;
  readonly language: string;
}

export interface FormStep {
  readonly title: string;
  readonly description?: string;
  readonly help?: { readonly article: string; readonly title?: string };
  readonly when?: LayoutCondition;
  readonly review?: boolean;
  readonly elements: readonly FormElement[];
}

export type FormElement =
  | {
      readonly kind: 'field';
      readonly pointer: string;
      readonly label: string;
      readonly hint?: string;
      readonly widget?: string;
      readonly when?: LayoutCondition;
      readonly required?: boolean | LayoutCondition;
      readonly readOnly?: boolean;
      readonly create?: { readonly record: string; readonly form: string };
      /** Checks that ask about it, by their names. */
      readonly checks?: readonly string[];
      /** The choice for which this field takes the evidence. */
      readonly evidenceFor?: string;
    }
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly hint?: string;
      readonly when?: LayoutCondition;
      readonly collapsed?: boolean;
      readonly elements: readonly FormElement[];
    }
  | { readonly kind: 'note'; readonly text: string; readonly tone?: string; readonly when?: LayoutCondition };

/** A condition of a layout, shared conditions resolved, as the definition wrote it: `fact` is a pointer into the answers. */
export type LayoutCondition =
  | { readonly all: readonly LayoutCondition[] }
  | { readonly any: readonly LayoutCondition[] }
  | { readonly not: LayoutCondition }
  | { readonly fact: string; readonly operator: string; readonly value: unknown };
