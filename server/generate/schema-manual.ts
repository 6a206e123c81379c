import { partsOf } from '../../engine/language/schema/index.ts';
import type { Schema } from '../../engine/language/schema/kit.ts';
import { anchor, blocks, code, link, table } from './markdown.ts';
import { wordFor } from './schema-words.ts';

interface Section {
  readonly title: string;
  readonly schema: Schema;
}

/**
 * Explains a schema of the language: a table of its keys, and a section of its own for each mapping inside. Shared parts
 * are only named, with a link to where they are explained.
 */
export class SchemaManual {
  readonly #level: number;
  /** What is still to be explained; what was found last stands inside what was found first. */
  #open: Section[] = [];
  #found: Section[] = [];
  readonly #titles = new Set<string>();

  constructor(level: number) {
    this.#level = level;
  }

  /** The body of a section whose heading is written already, and the sections for what is inside. */
  explain(title: string, schema: Schema): string {
    const parts = [this.#body(title, schema)];
    this.#open = this.#taken();
    for (let next = this.#open.shift(); next !== undefined; next = this.#open.shift()) {
      parts.push(
        `${'#'.repeat(this.#level)} ${next.title}`,
        text(next.schema),
        this.#body(next.title, next.schema),
      );
      this.#open = [...this.#taken(), ...this.#open];
    }
    return blocks(...parts);
  }

  #taken(): Section[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #body(title: string, schema: Schema): string {
    const branches = schema['anyOf'] as Schema[] | undefined;
    if (branches !== undefined) return this.#branches(title, branches);
    const entries = schema['additionalProperties'];
    const keys = schema['properties'] as Record<string, Schema> | undefined;
    if (keys !== undefined && Object.values(keys).some((key) => typeof key === 'object'))
      return this.#keys(title, schema, keys);
    if (typeof entries === 'object')
      return `Each value is ${this.#type(entries as Schema, `${title} › each`)}.${names(schema)}`;
    return schema['type'] === 'object' ? 'It has no keys.' : `It is ${this.#type(schema, title)}.`;
  }

  #keys(title: string, schema: Schema, keys: Record<string, Schema>): string {
    const required = new Set((schema['required'] as string[] | undefined) ?? []);
    const rows = Object.entries(keys).map(([key, value]) => [
      code(key),
      this.#type(value, `${title} › ${key}`),
      required.has(key) ? 'yes' : '',
      text(value) || partText(value),
    ]);
    return table(['key', 'value', 'required', 'meaning'], rows);
  }

  #branches(title: string, branches: readonly Schema[]): string {
    const lines = branches.map((branch) => {
      const keys = branch['properties'] as Record<string, Schema> | undefined;
      if (keys === undefined) return `- ${this.#type(branch, title)}${colon(text(branch))}`;
      const first = (branch['required'] as string[] | undefined)?.[0] ?? '';
      const [only, ...others] = Object.entries(keys);
      if (only !== undefined && others.length === 0)
        return `- ${code(`{ ${only[0]}: … }`)}, ${this.#type(only[1], `${title} › ${only[0]}`)}${colon(text(branch))}`;
      const heading = `${title}, with ${keyOfBranch(branch, branches) ?? first}`;
      this.#add(heading, branch);
      return `- ${link(heading, `a mapping with ${code(keyOfBranch(branch, branches) ?? first)}`)}${colon(text(branch))}`;
    });
    return lines.join('\n');
  }

  /** What a value can be, in a few words. */
  #type(schema: Schema, title: string): string {
    if (typeof schema['$ref'] === 'string') return wordFor(schema['$ref'].slice('#/$defs/'.length));
    const branches = schema['anyOf'] as Schema[] | undefined;
    if (branches !== undefined) return this.#choice(schema, branches, title);
    if ('const' in schema) return code(String(schema['const']));
    switch (schema['type']) {
      case 'string':
        return words(schema);
      case 'number':
      case 'integer':
        return `${schema['type'] === 'number' ? 'number' : 'whole number'}${range(schema)}`;
      case 'boolean':
        return 'true or false';
      case 'array':
        return `list of ${this.#type(schema['items'] as Schema, `${title} › each`)}`;
      case 'object':
        return this.#mapping(schema, title);
      default:
        return 'any value';
    }
  }

  #choice(schema: Schema, branches: readonly Schema[], title: string): string {
    const mappings = branches.filter((branch) => branch['properties'] !== undefined);
    if (mappings.length > 1) {
      this.#add(title, schema);
      const others = branches
        .filter((branch) => branch['properties'] === undefined)
        .map((branch) => this.#type(branch, title));
      return [...others, link(title, 'one of several mappings')].join(', or ');
    }
    return branches.map((branch) => this.#type(branch, title)).join(', or ');
  }

  #mapping(schema: Schema, title: string): string {
    const entries = schema['additionalProperties'];
    if (typeof entries === 'object') {
      const value = this.#type(entries as Schema, `${title} › each`);
      return `mapping of names to ${value}`;
    }
    if (schema['properties'] === undefined) return 'mapping';
    this.#add(title, schema);
    return link(title, 'mapping');
  }

  #add(title: string, schema: Schema): void {
    if (this.#titles.has(anchor(title))) return;
    this.#titles.add(anchor(title));
    this.#found.push({ title, schema });
  }
}

/** The required key that no other shape requires. */
function keyOfBranch(branch: Schema, branches: readonly Schema[]): string | undefined {
  const required = (one: Schema) => (one['required'] as string[] | undefined) ?? [];
  const constant = required(branch).find((key) => {
    const value = (branch['properties'] as Record<string, Schema>)[key];
    return (
      value !== undefined &&
      'const' in value &&
      branches.filter((one) => required(one).includes(key)).length > 1
    );
  });
  if (constant !== undefined)
    return `${constant}: ${String((branch['properties'] as Record<string, Schema>)[constant]?.['const'])}`;
  return required(branch).find((key) =>
    branches.every((one) => one === branch || !required(one).includes(key)),
  );
}

function text(schema: Schema): string {
  return String(schema['description'] ?? '');
}

/** A shared part that is not described at its place is described in general. */
function partText(schema: Schema): string {
  const part =
    typeof schema['$ref'] === 'string' ? partsOf()[schema['$ref'].slice('#/$defs/'.length)] : undefined;
  return /^.*?[.](?=\s|$)/s.exec(part === undefined ? '' : text(part))?.[0] ?? '';
}

function colon(description: string): string {
  return description === '' ? '' : `: ${description}`;
}

function words(schema: Schema): string {
  const values = schema['enum'] as string[] | undefined;
  if (values !== undefined) return values.map(code).join(', ');
  return schema['contentMediaType'] === 'text/x-liquid' ? 'text with [Liquid](#texts)' : 'text';
}

function range(schema: Schema): string {
  const { minimum, maximum } = schema as { minimum?: number; maximum?: number };
  const parts = [
    minimum === undefined ? '' : `${minimum} or more`,
    maximum === undefined ? '' : `${maximum} at most`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

function names(schema: Schema): string {
  const pattern = (schema['propertyNames'] as Schema | undefined)?.['pattern'];
  return typeof pattern === 'string' && pattern.includes('/') ? ' The keys are [pointers](#pointers).' : '';
}
