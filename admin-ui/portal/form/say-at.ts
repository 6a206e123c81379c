import { isWithin } from '../../client/form-layout.ts';
import { isGiven } from '../../client/shown.ts';
import { isSame, valueAt } from './answers.ts';
import type { Answers, FormResult } from './form-context.ts';
import { choicesAt, type Form, uiSchemaAt } from './form-of-api.ts';
import { type CheckSaid, type FormError, NOTHING_SAID, type Said, type SaidAtField } from './said.ts';
import type { Checks } from './use-checks.ts';
import type { Judged } from './use-judgement.ts';

interface ToSay {
  readonly form: Form;
  readonly answers: Answers;
  readonly judged: Judged | undefined;
  readonly checks?: Checks;
  /** The fields that were left: what is wrong with what was typed there is said. */
  readonly left: ReadonlySet<string>;
  /** The steps that somebody has tried to leave forwards: all that is wrong with them is said. */
  readonly tried: ReadonlySet<number>;
  /** What was said besides, as by a refused submission. */
  readonly besides?: readonly FormError[];
}

/** What is owed stops the end, and not the way there. */
export const isOwed = ({ code }: FormError): boolean => code === 'needsEvidence';

/** The field to which something belongs that is said of a place in the answers. */
export function fieldAt({ fields }: Form, pointer: string) {
  return (
    fields.find(({ element }) => isWithin(pointer, element.pointer)) ??
    (pointer === '' ? undefined : fields.find(({ element }) => isWithin(element.pointer, pointer)))
  );
}

/** By field, what there is to say now. */
export function sayAt(toSay: ToSay): Said {
  const { form } = toSay;
  const said = new Map<string, SaidAtField>();
  for (const { element, step } of form.fields) {
    const one = sayAtField(toSay, element.pointer, element.checks ?? [], step);
    if (one !== undefined) said.set(element.pointer, one);
  }
  return said;
}

function sayAtField(
  { form, answers, judged, checks, left, tried, besides = [] }: ToSay,
  pointer: string,
  names: readonly string[],
  step: number,
): SaidAtField | undefined {
  const value = valueAt(answers, pointer);
  // What was said of something else is said no more as soon as it is typed over.
  const result =
    judged !== undefined && isSame(valueAt(judged.of, pointer), value) ? judged.result : undefined;
  const own = (errors: readonly FormError[] = []) =>
    errors.filter((error) => fieldAt(form, error.pointer)?.element.pointer === pointer && !isOwed(error));
  const isTried = tried.has(step);
  const errors = own(result?.errors).filter(
    ({ code }) => isTried || (left.has(pointer) && isGiven(value) && code !== 'undecided'),
  );
  const said: SaidAtField = {
    errors: unique([...errors, ...own(besides)]),
    warnings: own(result?.warnings).filter(({ code }) => code !== 'checkUnavailable'),
    findings: isPicked(form, pointer) ? [] : findingsAt(result, pointer),
    checks: isGiven(value) ? checksAt({ names, value, checks, result, pointer }) : [],
    isFilledIn: isGiven(value) && isSame(checks?.put[pointer], value),
    offer: offerAt(form, pointer, value, checks),
  };
  return isSame(said, NOTHING_SAID) ? undefined : said;
}

/** A picker shows what there is to say of a candidate with the candidate. */
function isPicked({ uiSchema }: Form, pointer: string): boolean {
  return uiSchemaAt(uiSchema, pointer)['ui:widget'] === 'picker';
}

/** What stops is told as an error. */
function findingsAt(result: FormResult | undefined, pointer: string) {
  return (result?.findings ?? [])
    .filter((one) => one.pointer === pointer)
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity !== 'blocks');
}

interface AtField {
  readonly names: readonly string[];
  readonly value: unknown;
  readonly checks: Checks | undefined;
  readonly result: FormResult | undefined;
  readonly pointer: string;
}

/** All checks of a field as one: it is of no interest how many services were asked. */
function checksAt({ names, value, checks, result, pointer }: AtField): CheckSaid[] {
  const asked = names.flatMap((name) => checks?.asked.get(name) ?? []).filter(({ about }) => about === value);
  const answered = asked.flatMap((one) => (one.state === 'answered' && one.answer.asked ? [one.answer] : []));
  const away = (result?.warnings ?? []).filter(
    (one) => one.code === 'checkUnavailable' && names.includes(String(one.params?.['check'])),
  );
  const isUsed = answered.length > 0 || names.some((name) => result?.checks.includes(name) === true);
  const common = {
    check: names.join(' '),
    warnings: away,
    twin: answered.some(({ twin }) => twin === true),
    filled: filledBy(answered, checks),
  };
  if (asked.some(({ state }) => state === 'asking')) return [{ ...common, state: 'asking' }];
  if (asked.some(({ state }) => state === 'unreachable')) return [{ ...common, state: 'unreachable' }];
  if (away.length > 0) return [{ ...common, state: 'unavailable' }];
  const isWrong = result?.errors.some((error) => error.pointer === pointer) ?? true;
  return isWrong || !isUsed ? [] : [{ ...common, state: 'yes' }];
}

function filledBy(answered: readonly { readonly fills?: object }[], checks: Checks | undefined): number {
  const pointers = answered.flatMap(({ fills = {} }) => Object.keys(fills));
  return pointers.filter((pointer) => checks !== undefined && pointer in checks.put).length;
}

function offerAt(form: Form, pointer: string, value: unknown, checks: Checks | undefined) {
  const offer = checks?.offers[pointer];
  if (offer === undefined || isSame(offer, value)) return undefined;
  const option = choicesAt(form, pointer)?.options.find((one) => one.value === offer);
  return { value: offer, text: option?.title ?? String(offer) };
}

function unique(errors: readonly FormError[]): FormError[] {
  return errors.filter(
    ({ message }, index) => errors.findIndex((other) => other.message === message) === index,
  );
}
