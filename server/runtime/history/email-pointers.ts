import { find, formatPointer, type Release } from '../../../engine/index.ts';

const known = new WeakMap<Release, Map<string, readonly string[]>>();

/** Where a form asks for an e-mail address. */
export function emailPointers(release: Release, form: string): readonly string[] {
  let forms = known.get(release);
  if (forms === undefined) known.set(release, (forms = new Map()));
  let pointers = forms.get(form);
  if (pointers === undefined) forms.set(form, (pointers = emailsIn(find(release, 'form', form)?.schema, [])));
  return pointers;
}

function emailsIn(schema: unknown, way: readonly string[]): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { format, properties } = schema as { format?: unknown; properties?: object };
  if (format === 'email') return [formatPointer([...way])];
  return Object.entries(properties ?? {}).flatMap(([name, inside]) => emailsIn(inside, [...way, name]));
}
