import type { ErrorObject } from 'ajv/dist/2020.js';
import { formatPointer, parsePointer } from '../pointer.ts';
import { codeFor, say } from './messages/say.ts';
import type { Words } from './messages/words.ts';
import { type Place, placeIn, typeOf } from './schema.ts';
import type { FormError } from './types.ts';
import { MOST_ERRORS } from './validator.ts';

/** What people call a place, in the language of the table. */
export type TitleOf = (place: Place) => string;

type Mapped = readonly FormError[];

/**
 * Turns what ajv says into what people read. The schema path of an error names the field and the keyword, so all but
 * errors inside arrays and unknown fields are made once, frozen, and shared.
 */
export class ErrorTable {
  readonly #root: Place;
  readonly #words: Words;
  readonly #titleOf: TitleOf;
  readonly #known = new Map<string, Mapped>();
  readonly #missing = new Map<string, Map<string, Mapped>>();

  constructor(root: Place, words: Words, titleOf: TitleOf) {
    this.#root = root;
    this.#words = words;
    this.#titleOf = titleOf;
  }

  map(errors: readonly ErrorObject[]): FormError[] {
    const mapped: FormError[] = [];
    for (const error of errors) {
      const known = this.#of(error);
      if (known.length === 1) mapped.push(known[0] as FormError);
      else mapped.push(...known);
      if (mapped.length >= MOST_ERRORS) break;
    }
    return mapped.length > MOST_ERRORS ? mapped.slice(0, MOST_ERRORS) : mapped;
  }

  /** The error that a field is missing; for an object, those of all fields that it requires. */
  missing(place: Place, pointer = place.pointer): Mapped {
    const required = [...place.properties.values()].filter((child) => place.required.has(child.name));
    if (required.length > 0)
      return required.flatMap((child) => this.missing(child, pointer + formatPointer([child.name])));
    return [this.make(place, pointer, 'required')];
  }

  make(place: Place, pointer: string, keyword: string, limit?: unknown): FormError {
    const message = say(
      this.#words,
      codeFor(this.#words, keyword, keyword === 'type' ? typeOf(place.schema) : limit),
      {
        title: this.#titleOf(place),
        limit,
      },
    );
    return Object.freeze({
      pointer,
      code: keyword,
      message,
      ...(limit !== undefined && { params: { limit } }),
    });
  }

  #of(error: ErrorObject): Mapped {
    if (error.keyword === 'required') return this.#required(error);
    if (error.keyword === 'additionalProperties') return [this.#unknown(error)];
    const known = this.#known.get(error.schemaPath);
    if (known !== undefined) return known;
    const place = this.#placeOf(error);
    const made = [this.make(place, error.instancePath, error.keyword, limitOf(error, place))];
    if (!isInArray(place)) this.#known.set(error.schemaPath, made);
    return made;
  }

  #required(error: ErrorObject): Mapped {
    const name = String(error.params['missingProperty']);
    let known = this.#missing.get(error.schemaPath);
    if (known === undefined) this.#missing.set(error.schemaPath, (known = new Map()));
    const earlier = known.get(name);
    if (earlier !== undefined) return earlier;
    const parent = this.#placeOf(error);
    const made = this.missing(
      parent.properties.get(name) ?? parent,
      error.instancePath + formatPointer([name]),
    );
    if (!isInArray(parent)) known.set(name, made);
    return made;
  }

  #unknown(error: ErrorObject): FormError {
    const name = String(error.params['additionalProperty']);
    const shown = name.length > 100 ? `${name.slice(0, 100)}…` : name;
    const message = say(this.#words, 'unknownField', { name: shown });
    return { pointer: error.instancePath + formatPointer([name]), code: 'unknownField', message };
  }

  #placeOf(error: ErrorObject): Place {
    return placeIn(this.#root, parsePointer(error.instancePath)) ?? this.#root;
  }
}

function isInArray(place: Place): boolean {
  return place.segments.includes('*');
}

/** The value of the keyword, where a person would want to know it. */
function limitOf(error: ErrorObject, place: Place): unknown {
  return ['type', 'pattern', 'enum', 'const', 'uniqueItems'].includes(error.keyword)
    ? undefined
    : place.schema[error.keyword];
}
