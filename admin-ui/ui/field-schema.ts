export type Values = Readonly<Record<string, unknown>>;

export type Choices = Readonly<
  Record<string, readonly { readonly value: string; readonly title: string }[] | undefined>
>;

/** As much of JSON Schema as an input is made of. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

type FieldKind = 'object' | 'boolean' | 'number' | 'text' | 'anything';

const KINDS: Readonly<Record<string, FieldKind>> = {
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
  string: 'text',
};

export function kindOf({ type, properties }: FieldSchema): FieldKind {
  if (properties !== undefined) return 'object';
  return (typeof type === 'string' ? KINDS[type] : undefined) ?? 'anything';
}

export function isRequired(schema: FieldSchema, name: string): boolean {
  return schema.required?.includes(name) === true;
}

/** Its title, or its name in words: `postalCode` is "Postal code". */
export function labelOf(name: string, schema: FieldSchema | undefined): string {
  if (schema?.title !== undefined) return schema.title;
  const words = name.replaceAll(
    /([a-z])([A-Z\d])/g,
    (_whole, end, next: string) => `${end} ${next.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function optionsOf(schema: FieldSchema): Choices[string] {
  if (schema.enum === undefined) return undefined;
  return schema.enum.map((value) => ({ value: String(value), title: String(value) }));
}
