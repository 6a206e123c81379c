import { NAME, type Schema, shared } from '../../language/schema/kit.ts';
import type { Answers } from '../../forms/types.ts';
import type { ActionEntry } from './entry.ts';

const input: Schema = {
  type: 'object',
  description: 'Values by their names in `/data`.',
  propertyNames: { pattern: NAME, maxLength: 64 },
  additionalProperties: shared('binding'),
  minProperties: 1,
  maxProperties: 50,
};

export const assign: ActionEntry = {
  id: 'assign',
  description:
    'Writes values under `/data`, where later actions, guards, templates and delays find them. A text that is composed with Liquid becomes a number, or true or false, where the `data` of the flow says so; a value that stands nowhere empties its place.',
  input,
  changes: true,
  examples: [
    {
      title: 'keep what a connector answered',
      params: { shelf: { from: '/event/output/shelf' } },
      given: { event: { output: { shelf: 'B7' } }, data: { copies: 2 } },
      gives: { change: { data: { copies: 2, shelf: 'B7' } } },
    },
    {
      title: 'count, where the data of the flow declares a whole number',
      params: { copies: { text: '{{ data.copies | plus: 1 }}' } },
      given: { data: { copies: 2 } },
      gives: { change: { data: { copies: 3 } } },
    },
    {
      title: 'empty a place',
      params: { shelf: { from: '/answers/loan/shelf' } },
      given: { data: { shelf: 'B7' } },
      gives: { change: { data: {} } },
    },
  ],
  handler: (params, place) => {
    const values = place.bindEach(params);
    const convert = converters(params, place.flow.data);
    return (view) => {
      const data: Record<string, unknown> = { ...view.data };
      const bound = values(view);
      for (const name of Object.keys(params)) {
        const value = convert[name]?.(bound[name]) ?? bound[name];
        if (value === undefined) delete data[name];
        else data[name] = value;
      }
      return { change: { data } };
    };
  },
};

type Convert = (value: unknown) => unknown;

/** Liquid yields text only. */
const FROM_TEXT: { readonly [type: string]: Convert } = {
  integer: (value) => numberOf(value, Number.isInteger),
  number: (value) => numberOf(value, Number.isFinite),
  boolean: (value) => (value === 'true' ? true : value === 'false' ? false : undefined),
};

function numberOf(value: unknown, fits: (value: unknown) => boolean): number | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  return fits(Number(value)) ? Number(value) : undefined;
}

function converters(
  params: Answers,
  schema: Answers | undefined,
): { readonly [name: string]: Convert | undefined } {
  const properties = (schema?.['properties'] ?? {}) as { readonly [name: string]: Answers | undefined };
  return Object.fromEntries(
    Object.keys(params).map((name) => [name, FROM_TEXT[String(properties[name]?.['type'])]]),
  );
}
