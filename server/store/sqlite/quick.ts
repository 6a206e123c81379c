import type BetterSqlite from 'better-sqlite3';
import { Column, is, Param, Placeholder, SQL } from 'drizzle-orm';
import type { Prepared, Values } from '../database.ts';

/** What the query builder has prepared, as far as it is looked at here. */
interface Built {
  getQuery(): { readonly sql: string; readonly params: readonly unknown[] };
  readonly fields?: readonly Field[];
  readonly joinsNotNullableMap?: { readonly [table: string]: boolean };
  readonly customResultMapper?: unknown;
}

interface Field {
  readonly path: readonly string[];
  readonly field: unknown;
}

type Row = { [name: string]: unknown };
type Conversion = (value: unknown) => unknown;

/**
 * Runs what was prepared without working out anew, at each run, which value goes where and how each column is read. A query
 * of which a row can lack a table stays with the query builder.
 */
export function quickened<R>(connection: BetterSqlite.Database, prepared: Prepared<R>): Prepared<R> {
  const built = prepared as unknown as Built;
  const reading = readingOf(built);
  if (reading === undefined) return prepared;
  const { sql, params } = built.getQuery();
  const statement = connection.prepare<unknown[]>(sql);
  const isReader = statement.reader;
  if (isReader !== reading.length > 0) return prepared;
  if (isReader) statement.raw();
  const given = params.map(valueOf);
  return {
    execute(values = {}) {
      const bound = given.map((value) => value(values));
      if (!isReader) return statement.run(bound) as R;
      return statement.all(bound).map((row) => rowFrom(reading, row as readonly unknown[])) as R;
    },
  };
}

interface Reading {
  /** The object in the row in which the value stands; none for the row itself. */
  readonly within: string | undefined;
  readonly name: string;
  /** None where the value is as it is stored. */
  readonly convert: Conversion | undefined;
}

/** How each column is read; `undefined` where that depends on what is in the row. */
function readingOf({
  fields = [],
  joinsNotNullableMap = {},
  customResultMapper,
}: Built): Reading[] | undefined {
  const isOuter = Object.values(joinsNotNullableMap).includes(false);
  if (customResultMapper !== undefined || isOuter) return undefined;
  const readings: Reading[] = [];
  for (const { path, field } of fields) {
    const [name, outer, ...further] = [...path].reverse();
    const decoder = decoderOf(field);
    if (name === undefined || further.length > 0 || decoder === undefined) return undefined;
    readings.push({ within: outer, name, convert: conversionIn(decoder, 'mapFromDriverValue') });
  }
  return readings;
}

function decoderOf(field: unknown): object | undefined {
  if (is(field, Column)) return field;
  if (is(field, SQL)) return (field as unknown as { readonly decoder: object }).decoder;
  return is(field, SQL.Aliased) ? decoderOf(field.sql) : undefined;
}

/** Of one that leaves values as they are, nothing. */
function conversionIn(
  mapper: object,
  way: 'mapFromDriverValue' | 'mapToDriverValue',
): Conversion | undefined {
  const convert = (mapper as { readonly [name: string]: Conversion })[way];
  if (convert === undefined || convert === (Column.prototype[way] as Conversion)) return undefined;
  return (value) => convert.call(mapper, value);
}

function rowFrom(reading: readonly Reading[], raw: readonly unknown[]): Row {
  const row: Row = {};
  for (let index = 0; index < reading.length; index++) {
    const { within, name, convert } = reading[index] as Reading;
    const value = raw[index];
    const place = within === undefined ? row : ((row[within] ??= {}) as Row);
    place[name] = convert === undefined || value === null ? value : convert(value);
  }
  return row;
}

function valueOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return named(param.name, undefined);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  return named(param.value.name, conversionIn(param.encoder, 'mapToDriverValue'));
}

function named(name: string, convert: Conversion | undefined): (values: Values) => unknown {
  return (values) => {
    const value = values[name];
    if (value === undefined && !Object.hasOwn(values, name)) throw new Error(`no value is given for ${name}`);
    return convert === undefined ? value : convert(value);
  };
}
