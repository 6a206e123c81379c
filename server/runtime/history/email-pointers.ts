import { find, formatPointer } from '../../../engine/index.ts';
import { perForm } from '../../forms/per-form.ts';

/** Where a form asks for an e-mail address. */
export const emailPointers = perForm((release, form): readonly string[] =>
  emailsIn(find(release, 'form', form)?.schema, []),
);

function emailsIn(schema: unknown, way: readonly string[]): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { format, properties } = schema as { format?: unknown; properties?: object };
  if (format === 'email') return [formatPointer([...way])];
  return Object.entries(properties ?? {}).flatMap(([name, inside]) => emailsIn(inside, [...way, name]));
}
