import { linkLiteral } from './conditions.ts';
import type { DataType } from './data-type.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import type { Names } from './symbols.ts';

/** The handles that a scenario declares. */
export interface Handles {
  readonly companies: Names | undefined;
  readonly records: Names | undefined;
  readonly users: Names | undefined;
}

/** The attributes that a record declares; a text must be one of its codes. */
export function linkAttributes(linker: Linker, attributes: Place, type: DataType, called: string): void {
  if (type.is !== 'object') return;
  for (const [name, value] of attributes.entries()) {
    const wanted = type.properties.get(name) ?? type.rest;
    if (wanted === undefined)
      linker.unknown(
        value,
        'unknown-attribute',
        `attribute of ${called}`,
        name,
        type.properties.keys(),
        true,
      );
    else if (value.value !== null) linkLiteral(linker, value, wanted);
  }
}

interface Expected {
  readonly type: DataType;
  /** What has these fields: `form loan`. */
  readonly called: string;
  /** The handles of records, where an answer can be one. */
  readonly records?: Names | undefined;
  /** Whether the values are as they will be: then their types and codes are checked, too. */
  readonly exact?: boolean;
}

/**
 * Values have fields for all that they say, and name records that are there. What is entered is otherwise for the form
 * to judge. Records that a flow creates have ids of their own, with digits in groups.
 */
export function linkValues(linker: Linker, values: Place, expected: Expected): void {
  const { type, called, records, exact = false } = expected;
  if (type.is === 'list')
    for (const item of values.items()) linkValues(linker, item, { ...expected, type: type.items });
  else if (type.is === 'object') {
    for (const [name, value] of values.entries()) {
      const wanted = type.properties.get(name) ?? type.rest;
      if (wanted === undefined)
        linker.unknown(value, 'unknown-field', `field of ${called}`, name, type.properties.keys(), true);
      else linkValues(linker, value, { ...expected, type: wanted });
    }
  } else if (type.is === 'text' && type.record !== undefined) {
    if (!UUID.test(values.text ?? ''))
      linker.name(values, 'unknown-handle', 'record in this scenario', records);
  } else if (exact && values.exists && values.value !== null) linkLiteral(linker, values, type);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** What the checks of a form answered. */
export function linkCheckAnswers(linker: Linker, checks: Place, form: Place): void {
  const declared = linker.symbols.section(form.get('checks'));
  for (const [, answer] of checks.entries()) {
    const check = linker.key(answer, 'unknown-check', 'check', declared);
    if (check === undefined) continue;
    linkValues(linker, answer, {
      type: linker.types.checkAnswer(check),
      called: 'the answer of a check',
      exact: true,
    });
  }
}
