import type { RulesDefinition } from '../../language/types.generated.ts';
import { comparisonsIn } from '../conditions.ts';
import { patternWriter } from './pattern.ts';
import type { Random } from './random.ts';

type Hint = (random: Random) => unknown;

/** Values that rules ask for, by the place inside a fact. What they compare with is what makes a difference. */
export type Hints = ReadonlyMap<string, readonly Hint[]>;

const known = new WeakMap<RulesDefinition, Map<string, Hints>>();

export function hintsOf(rules: RulesDefinition, fact: string): Hints {
  let ofRules = known.get(rules);
  if (ofRules === undefined) known.set(rules, (ofRules = new Map()));
  let hints = ofRules.get(fact);
  if (hints === undefined) ofRules.set(fact, (hints = collect(rules, fact)));
  return hints;
}

function collect(rules: RulesDefinition, fact: string): Hints {
  const hints = new Map<string, Hint[]>();
  const add = (path: string, hint: Hint) => hints.set(path, [...(hints.get(path) ?? []), hint]);
  const conditions = [
    ...(rules.rules ?? []).map((rule) => rule.conditions),
    ...Object.values(rules.conditions ?? {}),
  ];
  for (const { comparison } of conditions.flatMap((condition) => comparisonsIn(condition)))
    if (comparison['fact'] === fact)
      for (const hint of hintsFrom(String(comparison['operator']), comparison['value']))
        add(String(comparison['path'] ?? ''), hint);
  for (const table of Object.values(rules.tables ?? {}))
    table.columns.forEach((column, index) => {
      const [name, ...path] = column.split('/');
      const values = table.rows.flatMap((row) => row[index]).filter((cell) => cell !== 'any');
      if (name === fact && values.length > 0)
        add(path.map((part) => `/${part}`).join(''), (random) => random.pick(values));
    });
  return hints;
}

function hintsFrom(operator: string, value: unknown): Hint[] {
  if (operator === 'matches') {
    const writer = typeof value === 'string' ? patternWriter(value) : undefined;
    return writer === undefined ? [] : [writer];
  }
  if (Array.isArray(value)) return operator === 'in' ? [(random) => random.pick(value)] : [];
  const compared = typeof value === 'number' || operator === 'equal' || operator === 'notEqual';
  return compared && typeof value !== 'object' ? [() => value] : [];
}
