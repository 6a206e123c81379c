import { parsePointer, readAt, withValueAt } from '../../pointer.ts';
import { find, type Release } from '../../release.ts';
import { ruleSet } from '../../rules/index.ts';
import type { ChoiceField, RecordChoice } from '../choice-fields.ts';
import { isCandidate } from '../choose.ts';
import { type CompiledForm, compiledForm } from '../compiled.ts';
import { bindFacts, type FactBinding } from '../facts.ts';
import { codesToChoose, flowsToChoose } from '../options.ts';
import { isWithin, leavesOf, type Place } from '../schema.ts';
import type { Answers, FormContext, FormError, FormResult, RecordEntry } from '../types.ts';
import { validate } from '../validate.ts';
import { type Hints, hintsOf } from './hints.ts';
import { Random } from './random.ts';
import { crossed, exampleContext, exampleRecord } from './surroundings.ts';
import { exampleAt, numberOr } from './value.ts';

/** Answers that the form accepts, and all that they were judged against. */
export interface Example {
  readonly answers: Answers;
  /** With the records that the answers name, made up where the caller had none that would do. */
  readonly context: FormContext;
}

export interface Search {
  readonly found?: Example;
  /** Where nothing was found: the attempt with the fewest errors. */
  readonly nearest: FormResult;
}

/** How often it is begun anew, and how often an attempt is mended. */
const MOST_ATTEMPTS = 8;
const MOST_REPAIRS = 8;
/** So many records are made up for one choice before the best of them is taken. */
const MOST_CANDIDATES = 30;

/** Answers that the form accepts, the same for the same seed; `undefined` where none were found. */
export function exampleAnswers(
  release: Release,
  formId: string,
  seed: number,
  known: Partial<FormContext> = {},
): Example | undefined {
  return searchExample(release, formId, seed, known).found;
}

export function searchExample(
  release: Release,
  formId: string,
  seed: number,
  known: Partial<FormContext> = {},
): Search {
  let nearest: FormResult | undefined;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const made = new Attempt(
      release,
      compiledForm(release, formId),
      seed * MOST_ATTEMPTS + attempt,
      known,
    ).run();
    if (made.result.valid) return { found: made, nearest: made.result };
    if (nearest === undefined || made.result.errors.length < nearest.errors.length) nearest = made.result;
  }
  return { nearest: nearest as FormResult };
}

class Attempt {
  readonly #release: Release;
  readonly #form: CompiledForm;
  readonly #random: Random;
  readonly #leaves: readonly Place[];
  #context: FormContext;
  #answers: Answers = {};
  #made = 0;

  constructor(release: Release, form: CompiledForm, seed: number, known: Partial<FormContext>) {
    this.#release = release;
    this.#form = form;
    this.#random = new Random(seed);
    this.#context = exampleContext(release, form, this.#random, known);
    this.#leaves = leavesOf(form.root);
  }

  run(): Example & { readonly result: FormResult } {
    for (const leaf of this.#leaves) if (this.#random.chance(0.75)) this.#fill(leaf.pointer);
    this.#fillRecords(() => true);
    let result = this.#judge();
    for (let repair = 0; !result.valid && repair < MOST_REPAIRS; repair++) {
      for (const error of result.errors) this.#mend(error);
      result = this.#judge();
    }
    return { answers: result.answers, context: this.#named(result), result };
  }

  #judge(): FormResult {
    return validate(this.#release, this.#form.id, this.#answers, this.#context);
  }

  /** Only the records that are named, and those that the caller knew. */
  #named(result: FormResult): FormContext {
    const ours = Object.entries(this.#context.records).filter(
      ([id]) => !id.startsWith(MADE_UP) || Object.values(result.records).some((record) => record.id === id),
    );
    return { ...this.#context, records: Object.fromEntries(ours) };
  }

  /** What is wrong is filled anew, and so is what the rules were told about it. */
  #mend(error: FormError): void {
    const judged = this.#judgedAt(error.pointer);
    if (judged === undefined || !BY_RULES.has(error.code)) {
      for (const leaf of this.#leaves)
        if (isWithin(error.pointer, leaf.pointer) || isWithin(leaf.pointer, error.pointer))
          this.#fill(leaf.pointer);
      this.#fillRecords((field) => isWithin(error.pointer, field.pointer));
      return;
    }
    for (const { answer } of judged.facts) {
      const given = answer !== undefined && readAt(this.#answers, parsePointer(answer)) !== undefined;
      if (answer !== undefined && (!given || this.#random.chance(0.3))) this.#fill(answer);
    }
    this.#fillRecords((field) => isWithin(error.pointer, field.pointer));
  }

  #judgedAt(pointer: string): { readonly facts: readonly FactBinding[] } | undefined {
    return (
      this.#form.choices.find((field) => isWithin(pointer, field.pointer)) ??
      this.#form.rules.find((rule) => rule.at === pointer)
    );
  }

  #fill(pointer: string): void {
    const place = this.#leaves.find((leaf) => leaf.pointer === pointer);
    if (place === undefined) return;
    const value = exampleAt(place, this.#random, (at) => this.#choose(at));
    this.#answers = withValueAt(this.#answers, place.segments, value) as Answers;
  }

  /** A code or a flow; records are chosen when the other answers are there. */
  #choose(place: Place): { readonly value: unknown } | undefined {
    const field = this.#form.choices.find(
      (choice) => choice.place === place || choice.pointer === place.pointer,
    );
    if (field === undefined) return undefined;
    if ('record' in field.choice) return { value: undefined };
    const codes = this.#codes(field);
    return field.place === place
      ? { value: this.#random.pick(codes) }
      : { value: this.#several(field, codes) };
  }

  #codes({ choice }: ChoiceField): readonly string[] {
    return (
      codesToChoose(this.#release, choice) ?? flowsToChoose(this.#release, this.#form.id, this.#context.for)
    );
  }

  #several(field: ChoiceField, values: readonly unknown[]): unknown[] {
    const list = this.#leaves.find((leaf) => leaf.pointer === field.pointer)?.schema ?? {};
    const least = Math.max(1, numberOr(list['minItems'], 1));
    const most = Math.min(numberOr(list['maxItems'], least + 2), least + 2);
    return this.#random.sample(values, this.#random.whole(least, Math.max(least, most)));
  }

  #fillRecords(which: (field: ChoiceField) => boolean): void {
    for (const field of this.#form.choices)
      if ('record' in field.choice && which(field)) {
        const record = this.#candidate(field);
        const value = field.place.name === '*' ? [record.id] : record.id;
        this.#answers = withValueAt(this.#answers, field.segments, value) as Answers;
      }
  }

  /** One of the records that are known, if the rules take it; else the best of some that are made up. */
  #candidate(field: ChoiceField): RecordEntry {
    const { choice } = field as ChoiceField & { choice: RecordChoice };
    const known = Object.values(this.#context.records).filter((record) => isCandidate(choice, record));
    let best: Judged | undefined;
    for (let tries = 0; tries < known.length + MOST_CANDIDATES && best?.objections !== 0; tries++) {
      const record = known[tries] ?? this.#makeUp(field, choice, tries % 3 === 0 ? undefined : best?.record);
      const objections = this.#objections(field, choice, record);
      if (best === undefined || objections < best.objections) best = { record, objections };
    }
    const { record } = best as Judged;
    this.#context = { ...this.#context, records: { ...this.#context.records, [record.id]: record } };
    return record;
  }

  #makeUp(field: ChoiceField, choice: RecordChoice, like: RecordEntry | undefined): RecordEntry {
    const id = `${MADE_UP}${choice.record}-${++this.#made}`;
    const owner = this.#random.pick(choice.of) ?? 'own';
    const made = exampleRecord(
      this.#release,
      choice.record,
      owner,
      id,
      this.#random,
      this.#hints(field, choice),
    );
    return like === undefined ? made : crossed(like, made, id, this.#random);
  }

  #hints(field: ChoiceField, choice: RecordChoice): Hints {
    const rules = choice.rules === undefined ? undefined : find(this.#release, 'rules', choice.rules);
    const candidate = field.facts.find(({ isCandidate }) => isCandidate)?.fact;
    return rules === undefined || candidate === undefined ? new Map() : hintsOf(rules, candidate);
  }

  /** How many findings stand in the way. */
  #objections({ facts }: ChoiceField, { rules }: RecordChoice, record: RecordEntry): number {
    if (rules === undefined) return 0;
    const scope = { answers: this.#answers, context: this.#context, record };
    const { findings, verdict } = ruleSet(this.#release, rules).decide(bindFacts(facts, scope));
    const stopping = findings.filter(
      ({ severity, ask }) => severity === 'blocks' || (severity === 'needsEvidence' && ask !== 'operator'),
    );
    return stopping.length + (verdict === 'undecided' ? 1 : 0);
  }
}

interface Judged {
  readonly record: RecordEntry;
  readonly objections: number;
}

const MADE_UP = 'example-';
const BY_RULES = new Set(['ineligible', 'needsEvidence', 'undecided']);
