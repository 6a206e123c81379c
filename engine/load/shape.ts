import type { Schema } from '../language/schema/kit.ts';
import { formatPointer } from '../pointer.ts';
import { branchMeant, keysOfNone, likeliestFirst, tellingConstant, tellingKeys } from './branch.ts';
import { hintFor, inWords } from './hint.ts';
import { firstSentence, keyMeant, strangersOf } from './keys.ts';
import { LIMITS } from './limits.ts';
import { branchesOf, fitsType, type Resolved, resolve, typeAsked, typeOf } from './schema-node.ts';
import { keysProblem, lengthProblem, rangeProblem } from './sizes.ts';
import { textProblem } from './text-shape.ts';
import { placed, subject } from './whereabouts.ts';
import { wrongType } from './wrong-type.ts';

/** A mistake in the shape of a value, by its place in the value. */
export interface ShapeProblem {
  readonly code: string;
  readonly pointer: string;
  readonly atKey?: boolean;
  readonly message: string;
  readonly hint?: string | undefined;
}

export type Path = readonly (string | number)[];

/** What schemas cannot say of a part of the language, by the name of the part. Asked where the schema is content. */
export type PartChecks = { readonly [part: string]: (value: never, path: Path) => readonly ShapeProblem[] };

/**
 * Checks a value against a schema of the language and says all that is wrong, in the words of an author. It reads the
 * schema at each check: to compile those of the language takes longer than to read all definitions of a pack.
 */
export function checkShape(
  value: unknown,
  schema: Schema,
  parts: PartChecks = {},
  path: Path = [],
): ShapeProblem[] {
  const checker = new Checker(schema, parts);
  checker.check(value, schema, path);
  return checker.problems;
}

class Checker {
  readonly problems: ShapeProblem[] = [];
  readonly #root: Schema;
  readonly #parts: PartChecks;

  constructor(root: Schema, parts: PartChecks) {
    this.#root = root;
    this.#parts = parts;
  }

  check(value: unknown, schema: Schema, path: Path): void {
    const before = this.problems.length;
    const resolved = resolve(schema, this.#root);
    if ('anyOf' in resolved.schema) this.#anyOf(value, resolved.schema, path);
    else this.#plain(value, resolved.schema, path);
    if (this.problems.length > before) return;
    for (const part of resolved.parts)
      this.problems.push(...(this.#parts[part]?.(value as never, path) ?? []));
  }

  #plain(value: unknown, schema: Schema, path: Path): void {
    const asked = typeAsked(schema);
    if (!fitsType(value, asked)) this.#wrongType(value, asked === undefined ? [] : [asked], path);
    else if ('const' in schema && value !== schema['const']) this.#constant(value, schema['const'], path);
    else if (typeof value === 'string') this.#text(value, schema, path);
    else if (typeof value === 'number') this.#size(rangeProblem(value, schema, subject(path)), path);
    else if (Array.isArray(value)) this.#list(value, schema, path);
    else if (typeof value === 'object' && value !== null)
      this.#mapping(value as Record<string, unknown>, schema, path);
  }

  /** Which branch is meant follows from the type, then from the keys. If another one fits all the same, all is well. */
  #anyOf(value: unknown, schema: Schema, path: Path): void {
    const branches = branchesOf(schema, this.#root);
    const possible = branches.filter((branch) => fitsType(value, typeAsked(branch.schema)));
    if (possible.length === 0)
      return this.#wrongType(
        value,
        branches.map((branch) => typeAsked(branch.schema) ?? 'null'),
        path,
      );
    if (possible.length === 1) return this.#branch(value, possible[0] as Resolved, path);
    const tried = new Map<Resolved, readonly ShapeProblem[]>();
    for (const branch of likeliestFirst(possible, value)) {
      const wrong = this.#attempt(value, branch, path);
      if (wrong.length === 0) return;
      tried.set(branch, wrong);
    }
    this.#noneFits(value, possible, tried, path);
  }

  #noneFits(
    value: unknown,
    possible: readonly Resolved[],
    tried: ReadonlyMap<Resolved, readonly ShapeProblem[]>,
    path: Path,
  ): void {
    if (typeof value === 'string') return this.#noneOfTexts(value, possible, path);
    const isMapping = typeOf(value) === 'object';
    const meant = isMapping ? branchMeant(possible, value as Record<string, unknown>) : possible.at(-1);
    if (meant === undefined) this.#undecidedBranch(value as Record<string, unknown>, possible, path);
    else this.problems.push(...(tried.get(meant) ?? this.#attempt(value, meant, path)));
  }

  #branch(value: unknown, { schema, parts }: Resolved, path: Path): void {
    this.check(value, parts.length === 0 ? schema : { $ref: `#/$defs/${parts[0]}` }, path);
  }

  #attempt(value: unknown, branch: Resolved, path: Path): readonly ShapeProblem[] {
    const attempt = new Checker(this.#root, this.#parts);
    attempt.#branch(value, branch, path);
    return attempt.problems;
  }

  #noneOfTexts(value: string, branches: readonly Resolved[], path: Path): void {
    const words = branches.flatMap(({ schema }) =>
      'const' in schema ? [String(schema['const'])] : ((schema['enum'] as string[] | undefined) ?? []),
    );
    if (words.length > 0) this.#choice(value, words, path);
    else this.#branch(value, branches.at(-1) as Resolved, path);
  }

  #undecidedBranch(value: Record<string, unknown>, branches: readonly Resolved[], path: Path): void {
    const telling = tellingConstant(branches);
    if (telling === undefined) {
      const keys = tellingKeys(branches).map((key) => `"${key}"`);
      return this.#report('wrong-shape', path, `${subject(path)} must have one of the keys ${inWords(keys)}`);
    }
    const { key, constants } = telling;
    const strangers = keysOfNone(branches, value);
    if (Object.hasOwn(value, key)) this.#choice(String(value[key]), constants, [...path, key]);
    else if (strangers.length > 0)
      for (const stranger of strangers) this.#unknownKey(stranger, value, { [key]: {} }, [...path, stranger]);
    else this.#report('missing-key', path, `"${key}" is missing`, hintFor('', key, constants), true);
  }

  #wrongType(value: unknown, asked: readonly string[], path: Path): void {
    const { code, message, hint } = wrongType(value, asked, path);
    this.#report(code, path, message, hint);
  }

  #constant(value: unknown, constant: unknown, path: Path): void {
    this.#report(
      'wrong-constant',
      path,
      `${subject(path)} is always ${JSON.stringify(constant)}, but it is ${JSON.stringify(value)?.slice(0, 80)}`,
    );
  }

  #choice(value: string, words: readonly string[], path: Path): void {
    this.#report(
      'wrong-choice',
      path,
      `${subject(path)} cannot be "${value.slice(0, 80)}"`,
      hintFor(value, 'value', words),
    );
  }

  #text(value: string, schema: Schema, path: Path): void {
    const words = schema['enum'] as string[] | undefined;
    if (words !== undefined && !words.includes(value)) return this.#choice(value, words, path);
    const problem = textProblem(value, schema, subject(path));
    if (problem !== undefined) this.#report(problem.code, path, problem.message, problem.hint);
  }

  #list(value: readonly unknown[], schema: Schema, path: Path): void {
    const items = schema['items'] as Schema | undefined;
    if (this.#size(lengthProblem(value.length, schema, subject(path)), path) || items === undefined) return;
    value.forEach((item, index) => this.check(item, items, [...path, index]));
  }

  #mapping(value: Record<string, unknown>, schema: Schema, path: Path): void {
    const keys = Object.keys(value);
    if (this.#size(keysProblem(keys.length, schema, subject(path)), path)) return;
    this.#missing(value, schema, path);
    for (const key of keys) this.#entry(key, value[key], value, schema, [...path, key]);
  }

  /** Says what is wrong with a size; returns whether there is too much to look at what is inside. */
  #size(problem: ReturnType<typeof keysProblem>, path: Path): boolean {
    if (problem !== undefined) this.#report(problem.code, path, problem.message);
    return problem?.closed === true;
  }

  #missing(value: Record<string, unknown>, schema: Schema, path: Path): void {
    const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
    const meant = new Set(strangersOf(value, schema).map((key) => keyMeant(key, value, properties)));
    for (const key of (schema['required'] as string[] | undefined) ?? []) {
      if (Object.hasOwn(value, key) || meant.has(key)) continue;
      this.#report(
        'missing-key',
        path,
        `"${key}" is missing`,
        firstSentence(properties[key], this.#root),
        true,
      );
    }
  }

  #entry(key: string, value: unknown, mapping: Record<string, unknown>, schema: Schema, path: Path): void {
    const properties = (schema['properties'] ?? {}) as Record<string, Schema | false>;
    const rest = schema['additionalProperties'] as Schema | boolean | undefined;
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (own === false || (own === undefined && rest === false))
      return this.#unknownKey(key, mapping, properties, path);
    const names = schema['propertyNames'] as Schema | undefined;
    const problem =
      names === undefined ? undefined : textProblem(key, names, `the name "${key.slice(0, 80)}"`);
    if (problem !== undefined) this.#report(problem.code, path, problem.message, problem.hint, true);
    if (own !== undefined) this.check(value, own, path);
    else if (typeof rest === 'object') this.check(value, rest, path);
  }

  #unknownKey(
    key: string,
    mapping: Record<string, unknown>,
    properties: Record<string, Schema | false>,
    path: Path,
  ): void {
    const free = Object.keys(properties).filter((name) => !Object.hasOwn(mapping, name));
    const meant = keyMeant(key, mapping, properties);
    const hint =
      meant !== undefined
        ? `did you mean "${meant}"?`
        : free.length === 0
          ? 'remove it'
          : hintFor(key, 'key', free);
    this.#report('unknown-key', path, `unknown key "${key.slice(0, 80)}"`, hint, true);
  }

  #report(code: string, path: Path, message: string, hint?: string, atKey?: boolean): void {
    if (this.problems.length >= LIMITS.diagnostics) return;
    const inside = code === 'missing-key' ? [...path, ''] : path;
    this.problems.push({
      code,
      pointer: formatPointer(path),
      message: placed(message, inside),
      ...(hint === undefined ? {} : { hint }),
      ...(atKey === true ? { atKey } : {}),
    });
  }
}
