import { inWords } from '../hint.ts';
import type { Linker } from './linker.ts';
import { literalMisfit } from './assignable.ts';
import { ANYTHING, type DataType, objectOf, typeAt } from './data-type.ts';
import { type ConditionScope, linkCondition, linkShared } from './conditions.ts';
import type { Place } from './place.ts';
import { hintOf, segmentsOf } from './pointers.ts';
import { linkText } from './templates.ts';

type Facts = ReadonlyMap<string, DataType> | undefined;

export function linkRules(linker: Linker, rules: Place): void {
  const facts = linker.types.facts(rules);
  for (const [, fact] of rules.get('facts').entries()) linkFact(linker, fact);
  for (const [, finding] of rules.get('findings').entries()) linkMessage(linker, finding, facts);
  for (const [, table] of rules.get('tables').entries()) linkTable(linker, table, facts, rules);
  const scope = scopeOf(linker, rules, facts);
  linkShared(linker, rules.get('conditions'), scope);
  for (const rule of rules.get('rules').items()) {
    linkCondition(linker, rule.get('conditions'), scope);
    linker.name(
      rule.get('event', 'type'),
      'unknown-finding',
      'finding',
      linker.symbols.section(rules.get('findings')),
    );
  }
  reportUnused(linker, rules);
}

function linkFact(linker: Linker, fact: Place): void {
  linker.name(fact.get('$list'), 'unknown-list', 'list', linker.symbols.all('list'));
  linker.name(fact.get('$record'), 'unknown-record', 'record', linker.symbols.all('record'));
  const said = ['type', 'enum', '$list', '$record'].filter((key) => fact.get(key).exists);
  const clear = said.length === 1 || (said.length === 2 && said[0] === 'type' && said[1] === 'enum');
  if (fact.isMapping && !clear && !linker.symbols.isBroken(fact))
    linker.report(
      fact,
      'fact-type',
      `the fact "${fact.key}" ${said.length === 0 ? 'has no type' : `has more than one type: ${inWords(said, 'and')}`}`,
      { hint: 'give it exactly one of type, enum, $list or $record' },
    );
}

/** Messages are composed with the facts, each under its name. */
function linkMessage(linker: Linker, finding: Place, facts: Facts): void {
  const ground = {
    type: facts === undefined ? ANYTHING : objectOf(facts),
    code: 'unknown-variable',
    called: 'the rule set',
  } as const;
  linkText(linker, finding.get('message'), ground);
  linkText(linker, finding.get('help'), ground);
}

function scopeOf(linker: Linker, rules: Place, facts: Facts): ConditionScope {
  const judges = formsThatChooseBy(linker, rules.id);
  return {
    operators: linker.operators,
    shared: linker.symbols.section(rules.get('conditions')),
    read: (reading) => readFact(linker, reading, facts),
    timeless:
      judges.length === 0
        ? undefined
        : `these rules judge the choices of form ${inWords(judges, 'and')}, which must not change while it is filled in`,
  };
}

function formsThatChooseBy(linker: Linker, rules: string): string[] {
  const forms = [...linker.symbols.all('form')];
  return forms
    .filter(([, form]) =>
      form
        .get('choices')
        .entries()
        .some(([, choice]) => choice.get('rules').text === rules),
    )
    .map(([id]) => id);
}

function readFact(linker: Linker, reading: Place, facts: Facts): DataType | undefined {
  const name = reading.get('fact').text;
  if (name === undefined || facts === undefined) return undefined;
  const fact = facts.get(name);
  if (fact === undefined) {
    linker.unknown(reading.get('fact'), 'unknown-fact', 'fact', name, facts.keys());
    return undefined;
  }
  return reading.get('path').exists
    ? inside(linker, reading.get('path'), name, fact, segmentsOf(reading.get('path').text) ?? [])
    : fact;
}

function inside(
  linker: Linker,
  place: Place,
  fact: string,
  type: DataType,
  segments: string[],
): DataType | undefined {
  const found = typeAt(type, segments);
  if (found.type === undefined)
    linker.report(place, 'unknown-attribute', `the fact "${fact}" has nothing at "/${segments.join('/')}"`, {
      hint: () => hintOf(segments, found),
    });
  return found.type;
}

interface Column {
  readonly title: string;
  readonly type: DataType;
}

function linkTable(linker: Linker, table: Place, facts: Facts, rules: Place): void {
  const columns = table.get('columns').items();
  if (columns.length === 0) return;
  const last = columns.at(-1);
  if (last?.text !== undefined && last.text !== 'findings')
    linker.report(last, 'findings-column', `the last column is "${last.text}"; expected "findings"`, {
      hint: 'end the columns with findings',
    });
  const seen = new Set<string>();
  const read = columns.slice(0, -1).map((column) => linkColumn(linker, column, facts, seen));
  for (const row of table.get('rows').items()) linkRow(linker, row, read, rules);
}

function linkColumn(linker: Linker, column: Place, facts: Facts, seen: Set<string>): Column {
  const title = column.text ?? '';
  const unknown = { title, type: ANYTHING };
  if (column.text === undefined || facts === undefined) return unknown;
  if (title === 'findings') linker.report(column, 'findings-column', '"findings" is not the last column');
  else if (seen.has(title))
    linker.report(column, 'column-twice', `the column "${title}" is there twice`, {
      hint: 'merge the two columns',
    });
  seen.add(title);
  const [name = '', ...path] = title.split('/');
  const fact = facts.get(name);
  if (fact === undefined) {
    if (title !== 'findings') linker.unknown(column, 'unknown-fact', 'fact', name, facts.keys());
    return unknown;
  }
  const type = inside(linker, column, name, fact, path) ?? ANYTHING;
  if (type.is !== 'object' && type.is !== 'list') return { title, type };
  linker.report(
    column,
    'column-type',
    `the column "${title}" is ${type.is === 'list' ? 'a list' : 'a whole record'}, and a cell is one value`,
    {
      hint:
        type.is === 'object'
          ? `reach into it, as in "${title}/${[...type.properties.keys()][0] ?? 'name'}"`
          : 'ask it in a rule, with the operator contains',
    },
  );
  return unknown;
}

function linkRow(linker: Linker, row: Place, columns: readonly Column[], rules: Place): void {
  if (!row.isList) return;
  const cells = row.items();
  if (cells.length !== columns.length + 1)
    return linker.report(
      row,
      'row-length',
      `the row has ${cells.length} cells; expected ${columns.length + 1}, one for each column`,
      {
        hint:
          cells.length > columns.length + 1
            ? 'put several values of one cell in brackets'
            : 'write any where a column does not matter, and [] where there is no finding',
      },
    );
  for (const [index, column] of columns.entries()) linkCell(linker, cells[index] as Place, column);
  linkFindingsOf(linker, cells.at(-1) as Place, rules);
}

function linkCell(linker: Linker, cell: Place, { title, type }: Column): void {
  for (const value of cell.oneOrMore()) {
    const wrong = value.value === 'any' ? undefined : literalMisfit(value.value, type);
    if (wrong !== undefined)
      linker.report(value, 'cell-value', `column ${title}: ${wrong.message}`, { hint: wrong.hint });
  }
  if (cell.isList && cell.items().length === 0)
    linker.report(cell, 'cell-value', `column ${title}: an empty list never matches`, {
      hint: 'write any where the column does not matter',
    });
}

function linkFindingsOf(linker: Linker, cell: Place, rules: Place): void {
  const findings = linker.symbols.section(rules.get('findings'));
  if (!cell.isList)
    return linker.report(cell, 'cell-value', `the last cell is not a list of findings`, {
      hint: cell.text === undefined ? 'write [] where there is no finding' : `write [${cell.text}]`,
    });
  for (const name of cell.items())
    if (name.text === undefined)
      linker.report(name, 'cell-value', `${JSON.stringify(name.value)} is not the name of a finding`);
    else linker.name(name, 'unknown-finding', 'finding', findings);
}

function reportUnused(linker: Linker, rules: Place): void {
  if (linker.symbols.isBroken(rules)) return;
  const given = new Set(
    rules
      .get('rules')
      .items()
      .map((rule) => rule.get('event', 'type').text),
  );
  for (const [, table] of rules.get('tables').entries())
    for (const row of table.get('rows').items())
      for (const finding of row.items().at(-1)?.items() ?? []) given.add(finding.text);
  for (const [name, finding] of rules.get('findings').entries())
    if (!given.has(name))
      linker.report(finding, 'unused-finding', `no row and no rule gives the finding "${name}"`, {
        atKey: true,
        hint: 'add the row or the rule that gives it, or take it out',
      });
  reportUnusedFacts(linker, rules);
}

function reportUnusedFacts(linker: Linker, rules: Place): void {
  const read = ['tables', 'rules', 'conditions', 'findings'].map((key) => rules.get(key).value);
  const words = new Set(JSON.stringify(read).split(/[^A-Za-z0-9_-]+/));
  for (const [name, fact] of rules.get('facts').entries())
    if (!words.has(name))
      linker.report(fact, 'unused-fact', `nothing asks for the fact "${name}"`, {
        atKey: true,
        hint: 'take it out, or add the rule that asks for it',
      });
}
