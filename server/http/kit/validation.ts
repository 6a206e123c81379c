import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { faultOf } from './fault-message.ts';
import { type JsonSchema, type SharedSchemas, withReferences } from './json-schema.ts';
import type { Fault } from './problem.ts';

/** The faults of a value; none when it is as described. */
export type Validator = (value: unknown) => readonly Fault[];

/** No more faults than this are told at once. */
const MOST_FAULTS = 100;
const NONE: readonly Fault[] = Object.freeze([]);

const web = (text: string): boolean => /^https?:\/\/[^\s@]+$/.test(text) && URL.canParse(text);

/** Addresses lead to the web, never to code: the usual `uri` takes `javascript:`. */
const FORMATS = {
  date: fullFormats.date,
  time: fullFormats.time,
  'date-time': fullFormats['date-time'],
  duration: fullFormats.duration,
  email: fullFormats.email,
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  uri: web,
  'json-pointer': fullFormats['json-pointer'],
} as const;

/**
 * Strict, so that a misspelt keyword is found; own properties, so that `constructor` is not there; no coercion and no
 * removal, which lose what was sent.
 */
const OPTIONS = {
  strict: true,
  strictRequired: true,
  allowUnionTypes: true,
  allErrors: true,
  ownProperties: true,
  discriminator: true,
  $data: false,
  validateFormats: true,
  multipleOfPrecision: 9,
  messages: false,
  logger: false,
  formats: FORMATS,
} as const;

/**
 * Makes validators that share one compiler, so that a shared schema is compiled once. Each is compiled when it is first
 * asked: a start compiles nothing.
 */
export function validation(): (schema: JsonSchema) => Validator {
  const ajv = new Ajv2020(OPTIONS).addKeyword('x-open');
  const shared: SharedSchemas = new Map();
  const known = new Set<string>();
  return (schema) => {
    const own = withReferences(schema, '', shared);
    return lazily(() => {
      for (const [name, content] of shared) if (!known.has(name)) ajv.addSchema(content, name);
      for (const name of shared.keys()) known.add(name);
      return ajv.compile(own);
    });
  };
}

function lazily(compile: () => ReturnType<Ajv2020['compile']>): Validator {
  let compiled: ReturnType<Ajv2020['compile']> | undefined;
  return (value) => {
    compiled ??= compile();
    if (compiled(value) === true) return NONE;
    return (compiled.errors ?? []).slice(0, MOST_FAULTS).map(faultOf);
  };
}
