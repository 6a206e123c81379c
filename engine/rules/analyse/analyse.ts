import type { Problem } from '../../diagnostic.ts';
import { get, type Release } from '../../release.ts';
import { programOf } from '../program.ts';
import { Budget } from './budget.ts';
import { reportsOn } from './report.ts';
import { ruleProblems } from './rules.ts';
import { tableProblems } from './tables.ts';

/** About a second of work, for the largest rule sets; what is not settled by then is reported as undecided. */
const COMPARISONS = 6_000_000;
/** No table may leave nothing for the others. */
const COMPARISONS_OF_TABLE = 2_000_000;

/**
 * What can be said of a rule set before it runs: gaps, overlaps, contradictions and shadowed rows of its tables, rules
 * that never hold, findings that never arise. Each with the smallest example; what cannot be decided is said to be so.
 */
export function analyseRules(release: Release, rulesId: string): Problem[] {
  const definition = get(release, 'rules', rulesId);
  const report = reportsOn(rulesId);
  try {
    const program = programOf(definition);
    const ground = { release, definition, places: program.places };
    const ofTables = program.tables.flatMap((table) =>
      tableProblems(ground, program, table, new Budget(COMPARISONS_OF_TABLE), report),
    );
    return [...ofTables, ...ruleProblems(ground, program, new Budget(COMPARISONS), report)];
  } catch (error) {
    if (error instanceof RangeError)
      return [report('rules-too-large', '', `the rule set cannot be analysed: ${error.message}`)];
    throw error;
  }
}
