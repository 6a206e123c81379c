import {
  type Answers,
  find,
  get,
  parsePointer,
  readAt,
  readPointer,
  type Release,
} from '../../engine/index.ts';

/**
 * The name that a flow will give to the customer whom it registers, as far as the answers say it: the flow writes it where
 * the record of companies has its label.
 */
export function nameOfNewCustomer(release: Release, flow: string, answers: Answers): string | undefined {
  const { start, machine } = get(release, 'flow', flow);
  for (const { record, attributes } of registrationsIn(machine)) {
    const label = find(release, 'record', record)?.label;
    const from = label === undefined ? undefined : sourceOf(readAt(attributes, parsePointer(label)));
    const name = from === undefined ? undefined : readPointer({ answers: { [start.form]: answers } }, from);
    if (typeof name === 'string' && name.trim() !== '') return name.trim();
  }
  return undefined;
}

interface Registration {
  readonly record: string;
  readonly attributes: Answers;
}

/** Wherever in a machine a new customer is created. */
function registrationsIn(node: unknown): Registration[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, params } = node as { readonly type?: unknown; readonly params?: unknown };
  if (type === 'createRecord' && isRegistration(params)) return [params];
  return Object.values(node).flatMap(registrationsIn);
}

function isRegistration(params: unknown): params is Registration {
  const { of, record, attributes } = (params ?? {}) as { readonly [name: string]: unknown };
  return of === 'new' && typeof record === 'string' && typeof attributes === 'object' && attributes !== null;
}

function sourceOf(binding: unknown): string | undefined {
  const from =
    typeof binding === 'object' && binding !== null && 'from' in binding ? binding.from : undefined;
  return typeof from === 'string' ? from : undefined;
}
