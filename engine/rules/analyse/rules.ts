import type { Problem } from '../../diagnostic.ts';
import type { Entry, Program } from '../program.ts';
import { comparisonsIn } from '../tree.ts';
import type { Budget } from './budget.ts';
import type { Report } from './report.ts';
import { satisfy, type Satisfied } from './satisfy.ts';
import { Space, type Ground } from './space.ts';

/** Rules whose conditions contradict each other, and findings that only such rules give. */
export function ruleProblems(ground: Ground, program: Program, budget: Budget, report: Report): Problem[] {
  const rules = program.rules.map((rule) => ({ rule, ...satisfied(ground, rule, budget) }));
  const never = rules.filter(({ can }) => can === 'never').map(({ rule }) => rule);
  return [
    ...never.map((rule) =>
      report(
        'rule-never-true',
        rule.pointer,
        `${quoted(rule)} never holds: its conditions exclude each other, or name values that a fact cannot have`,
      ),
    ),
    ...rules.filter(({ can }) => can === 'possibly').map(({ rule }) => undecided(rule, report)),
    ...timeless(program, report),
    ...neverArising(ground, program, never, report),
  ];
}

function satisfied(ground: Ground, { tree }: Entry, budget: Budget): Satisfied {
  return satisfy(new Space(ground, [tree]), tree, budget);
}

/** `the rule "a guard has a key"`. */
function quoted({ name }: Entry): string {
  return `the rule "${name.slice('rule '.length)}"`;
}

function undecided(rule: Entry, report: Report): Problem {
  const message = `whether ${quoted(rule)} can ever hold is not known: it rests on the inside of texts, or on too many combinations`;
  return report('rules-undecided', rule.pointer, message, 'a scenario in which it holds shows that it can');
}

/** What asks how old something is needs to be told the present: a decision must be repeatable from its facts alone. */
function timeless({ facts, rules }: Program, report: Report): Problem[] {
  if (facts.includes('now')) return [];
  const asking = rules.filter(({ tree }) => comparisonsIn(tree).some(({ operator }) => operator.ofClock));
  return asking.map((rule) =>
    report(
      'rule-without-now',
      rule.pointer,
      `${quoted(rule)} compares with the present moment, and the rule set has no fact "now"`,
      'declare `now: { type: date }` and bind it to /now',
    ),
  );
}

function neverArising(
  { definition }: Ground,
  { tables, rules, findings }: Program,
  never: readonly Entry[],
  report: Report,
): Problem[] {
  const possible = new Set(
    [...tables.flatMap((table) => table.rows), ...rules.filter((rule) => !never.includes(rule))].flatMap(
      (entry) => entry.findings,
    ),
  );
  const given = new Set(rules.flatMap((rule) => rule.findings));
  return Object.keys(definition.findings).flatMap((id, number) =>
    given.has(number) && !possible.has(number)
      ? [
          report(
            'finding-never-arises',
            `/findings/${id}`,
            `the finding ${findings[number]?.id ?? id} never arises: no rule that gives it can hold`,
          ),
        ]
      : [],
  );
}
