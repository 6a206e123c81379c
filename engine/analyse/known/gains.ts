import type {
  Action,
  Condition,
  Conditions,
  FlowDefinition,
  JsonSchema,
} from '../../language/types.generated.ts';
import { parsePointer } from '../../pointer.ts';
import { find, packOf, type Release } from '../../release.ts';
import { isWithin, placesIn } from '../meaning/answer-fields.ts';
import { isAnswered } from '../meaning/answered.ts';
import { meaningIn, operationSchema } from '../meaning/domains.ts';
import { sourceOf } from '../meaning/flow-reading.ts';
import { BEGIN, type Machine } from '../machine/model.ts';

/** What becomes of one place: known if `from` is (`true`: in any case), and else not known. */
export interface Gain {
  readonly pointer: string;
  readonly from: string | boolean;
}

/** For a place that somebody needs: what an action makes of it, or `undefined` if it leaves it alone. */
export function gainOf(action: Action, pointer: string): Gain | undefined {
  const params = action.params as Record<string, unknown>;
  if (action.type === 'mark')
    return pointer === `/marks/${String(params['as'])}` ? { pointer, from: true } : undefined;
  if (action.type === 'count')
    return pointer === `/data/${String(params['as'])}` ? { pointer, from: true } : undefined;
  if (action.type === 'issueLink')
    return pointer === `/link/${String(params['for'])}` ? { pointer, from: true } : undefined;
  if (action.type === 'revokeLink')
    return pointer === `/link/${String(params['for'])}` ? { pointer, from: false } : undefined;
  if (action.type === 'assign') return ofValues(params, '/data', pointer);
  if (action.type === 'createRecord' && typeof params['as'] === 'string')
    return ofCreated(params, `/records/${params['as']}`, pointer);
  return undefined;
}

function ofCreated(params: Record<string, unknown>, at: string, pointer: string): Gain | undefined {
  if (!isWithin(pointer, at)) return undefined;
  if ([at, `${at}/id`, `${at}/owner`].includes(pointer)) return { pointer, from: true };
  return (
    ofValues((params['attributes'] ?? {}) as Record<string, unknown>, at, pointer) ?? { pointer, from: false }
  );
}

function ofValues(values: Record<string, unknown>, at: string, pointer: string): Gain | undefined {
  const name = Object.keys(values).find((key) => isWithin(pointer, `${at}/${key}`));
  if (name === undefined) return undefined;
  return { pointer, from: sourceFor(values[name], pointer.slice(`${at}/${name}`.length)) };
}

/** What must be known for a place inside a value to be known. */
function sourceFor(value: unknown, rest: string): string | boolean {
  if (typeof value !== 'object' || value === null) return rest === '' && value !== undefined;
  const { from, else: otherwise, text } = value as { from?: unknown; else?: unknown; text?: unknown };
  if (typeof from === 'string') return (otherwise !== undefined && rest === '') || from + rest;
  if (typeof text === 'string') return rest === '';
  if (rest === '') return true;
  const [name = '', ...inside] = parsePointer(rest);
  return sourceFor((value as Record<string, unknown>)[name], inside.map((segment) => `/${segment}`).join(''));
}

/** What a condition that holds vouches for: a comparison with something absent never holds. */
export function vouchedBy(condition: Condition, shared: Conditions, depth = 0): string[] {
  if (depth > 16) return [];
  if ('all' in condition) return condition.all.flatMap((part) => vouchedBy(part, shared, depth + 1));
  if ('any' in condition)
    return condition.any.length === 1 ? vouchedBy(condition.any[0] as Condition, shared, depth + 1) : [];
  if ('condition' in condition) {
    const named = Object.hasOwn(shared, condition.condition) ? shared[condition.condition] : undefined;
    return named === undefined ? [] : vouchedBy(named, shared, depth + 1);
  }
  if ('not' in condition) return 'fact' in condition.not ? ofComparison(condition.not, false) : [];
  return ofComparison(condition, true);
}

function ofComparison(
  comparison: Condition & { fact: string; path?: string; operator: string; value: unknown },
  holds: boolean,
): string[] {
  const pointer = comparison.fact + (comparison.path ?? '');
  if (comparison.operator !== 'present') return [pointer];
  return comparison.value === holds ? [pointer] : [];
}

/** What an event brings, for a place that somebody needs. */
export function broughtBy(
  release: Release,
  flow: FlowDefinition,
  machine: Machine,
  trigger: number,
  pointer: string,
  fixed: FixedAnswers,
): boolean | undefined {
  if (pointer.startsWith('/event/') || pointer === '/event')
    return eventHas(release, flow, machine, trigger, pointer);
  const row = machine.triggers[trigger];
  const formId =
    trigger === BEGIN ? flow.start.form : row?.kind === 'event' ? flow.events?.[row.name]?.form : undefined;
  return formId === undefined ? undefined : formBrings(release, flow, formId, pointer, fixed);
}

/** Values of answers that are known at a point, by their pointers in the view. */
export type FixedAnswers = ReadonlyMap<string, unknown>;

export function formBrings(
  release: Release,
  flow: FlowDefinition,
  formId: string,
  pointer: string,
  fixed: FixedAnswers = NONE_FIXED,
): boolean | undefined {
  const form = find(release, 'form', formId);
  if (form === undefined) return undefined;
  const at = `/answers/${formId}`;
  if (fixed.has(pointer)) return fixed.get(pointer) !== undefined;
  if (isWithin(pointer, at))
    return (
      pointer === at || isAnswered(release, formId, form, pointer.slice(at.length), withinForm(fixed, at))
    );
  const [root, name = '', ...rest] = parsePointer(pointer);
  if (root === 'records') return recordComes(release, flow, formId, name, rest, fixed);
  if (root !== 'checks' || form.checks === undefined || !Object.hasOwn(form.checks, name)) return undefined;
  return (
    form.checks[name]?.when === undefined && (rest.length === 0 || rest[0] === 'outcome' || rest[0] === 'at')
  );
}

const NONE_FIXED: FixedAnswers = new Map();

function withinForm(fixed: FixedAnswers, at: string): FixedAnswers {
  return new Map(
    [...fixed].flatMap(([pointer, value]) =>
      isWithin(pointer, at) ? [[pointer.slice(at.length), value]] : [],
    ),
  );
}

function recordComes(
  release: Release,
  flow: FlowDefinition,
  formId: string,
  name: string,
  rest: readonly string[],
  fixed: FixedAnswers,
): boolean | undefined {
  const person = flow.people?.[name];
  if (person === undefined || !('record' in person) || !isWithin(person.from, `/answers/${formId}`))
    return undefined;
  if (formBrings(release, flow, formId, person.from, fixed) !== true) return false;
  return recordHas(release, person.record, rest);
}

/** Whether every record of a kind has an attribute. */
export function recordHas(release: Release, record: string, rest: readonly string[]): boolean {
  if (rest.length === 0 || rest[0] === 'id' || rest[0] === 'owner') return true;
  return requiredIn(find(release, 'record', record)?.schema, `/${rest.join('/')}`);
}

function requiredIn(schema: JsonSchema | undefined, pointer: string): boolean {
  return (
    schema !== undefined &&
    placesIn(schema, '', true).some((place) => place.pointer === pointer && place.required)
  );
}

function eventHas(
  release: Release,
  flow: FlowDefinition,
  machine: Machine,
  trigger: number,
  pointer: string,
): boolean {
  const row = machine.triggers[trigger];
  const rest = pointer.slice('/event'.length);
  if (['', '/name'].includes(rest)) return true;
  if (row?.kind === 'answer') {
    const schema = operationSchema(release, sourceOf(flow, machine, row.state, row.invoke) ?? '', 'output');
    return rest === '/output' || meaningIn(schema, rest.slice('/output'.length))?.always === true;
  }
  if (row?.kind === 'failure') return ['/error', '/error/code', '/error/message'].includes(rest);
  if (rest === '/sequence' || rest === '/by' || rest === '/by/kind') return true;
  if (trigger === BEGIN) return startHas(release, flow, rest);
  return row?.kind === 'event' && outsideHas(release, flow, row.name, rest);
}

const USER = ['/by/id', '/by/name', '/by/email', '/by/organisation'];

function startHas(release: Release, flow: FlowDefinition, rest: string): boolean {
  if (USER.includes(rest)) return true;
  return (
    rest === '/answers' ||
    formBrings(
      release,
      flow,
      flow.start.form,
      `/answers/${flow.start.form}${rest.slice('/answers'.length)}`,
    ) === true
  );
}

function outsideHas(release: Release, flow: FlowDefinition, name: string, rest: string): boolean {
  const event = flow.events?.[name];
  if (event === undefined) return false;
  if (USER.includes(rest)) return event.by !== 'link' && event.by !== 'connector';
  if (isWithin(rest, '/payload')) {
    const schema = operationSchema(release, event.connector ?? '', 'output');
    return rest === '/payload'
      ? schema !== undefined
      : meaningIn(schema, rest.slice('/payload'.length))?.always === true;
  }
  if (event.form === undefined || !isWithin(rest, '/answers')) return false;
  return (
    formBrings(release, flow, event.form, `/answers/${event.form}${rest.slice('/answers'.length)}`) === true
  );
}

const OF_CASE = [
  '/id',
  '/number',
  '/flow',
  '/company',
  '/company/id',
  '/company/name',
  '/partner',
  '/partner/id',
  '/partner/name',
  '/starter',
  '/starter/id',
  '/starter/name',
  '/starter/email',
];

/** Whether a place is known from the beginning of every case to its end. */
export function alwaysKnown(release: Release, flow: FlowDefinition, pointer: string): boolean {
  if (pointer === '/now' || pointer === '/case') return true;
  if (!pointer.startsWith('/case/')) return false;
  const rest = pointer.slice('/case'.length);
  if (OF_CASE.includes(rest)) return true;
  if (rest === '/relationship') return hasRelationship(release, flow);
  if (rest.startsWith('/company/') && flow.start.for.includes('new')) return false;
  const attribute = /^\/(company|partner)(\/.*)$/.exec(rest)?.[2];
  return (
    attribute !== undefined &&
    Object.values(release.definitions.record).some(
      (record) => record.of === 'company' && requiredIn(record.schema, attribute),
    )
  );
}

function hasRelationship(release: Release, flow: FlowDefinition): boolean {
  if (packOf(release).relationships === undefined) return false;
  if (!flow.start.for.includes('new')) return true;
  const pointer = flow.start.relationship;
  return pointer !== undefined && formBrings(release, flow, flow.start.form, pointer) === true;
}
