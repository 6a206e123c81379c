/** One row of a table, as the Table API has it: every value is a text. */
export type Row = { readonly [field: string]: string };

type Condition = (row: Row) => boolean;

const OPERATORS: { readonly [sign: string]: (value: string, operand: string) => boolean } = {
  '!=': (value, operand) => value !== operand,
  '=': (value, operand) => value === operand,
  STARTSWITH: (value, operand) => value.startsWith(operand),
  LIKE: (value, operand) => value.includes(operand),
};

/**
 * Reads an encoded query: `^` joins, `^OR` is an alternative to the condition before it, `^^` is one `^` of a value. A
 * condition on an unknown field, or that cannot be read, is left out, as at the real service: more rows come than asked.
 */
export function compileQuery(query: string, fields: ReadonlySet<string>): Condition {
  const groups: Condition[][] = [];
  for (const part of split(query)) {
    const alternative = part.startsWith('OR') && !part.startsWith('ORDERBY');
    const condition = conditionOf(alternative ? part.slice(2) : part, fields);
    if (!condition) continue;
    if (alternative && groups.length > 0) groups.at(-1)?.push(condition);
    else groups.push([condition]);
  }
  return (row) => groups.every((group) => group.some((condition) => condition(row)));
}

function split(query: string): readonly string[] {
  const MARK = '\u0000';
  return query
    .replaceAll('^^', MARK)
    .split('^')
    .map((part) => part.replaceAll(MARK, '^'));
}

function conditionOf(part: string, fields: ReadonlySet<string>): Condition | undefined {
  const found = /^([a-z_.]+)(!=|=|STARTSWITH|LIKE)([\s\S]*)$/.exec(part);
  const [, field, sign, operand] = found ?? [];
  if (field === undefined || sign === undefined || operand === undefined || !fields.has(field))
    return undefined;
  const holds = OPERATORS[sign];
  return holds && ((row) => holds((row[field] ?? '').toLowerCase(), operand.toLowerCase()));
}

/** A value inside an encoded query. */
export const queryValue = (value: string): string => value.replaceAll('^', '^^');
