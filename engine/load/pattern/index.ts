import { degreeOf, TooComplex } from './ambiguity.ts';
import { automatonOf } from './automaton.ts';
import { NotAllowed, readRegex } from './syntax.ts';

/** What is wrong with a regular expression that an author wrote. */
export interface PatternProblem {
  readonly code: 'bad-pattern' | 'unsafe-pattern';
  readonly message: string;
  readonly hint?: string;
}

/** Steps that a match may take at worst: some tens of milliseconds. */
const MOST_STEPS = 20_000_000;

const HINT = 'let each character be matched by one part of the pattern only, or lower maxLength';

const judged = new Map<string, number | PatternProblem>();

/**
 * Refuses what cannot be read, and what a backtracking matcher may need minutes for. The judgement is exact but for
 * repetitions such as {2,40}, which count as unlimited; a checker that tries to find a slow text is the judge in tests.
 */
export function patternProblem(source: string, maxLength = 4000): PatternProblem | undefined {
  let degree = judged.get(source);
  if (degree === undefined) {
    degree = judge(source);
    if (judged.size < 10_000) judged.set(source, degree);
  }
  if (typeof degree !== 'number') return degree;
  if (degree === Infinity)
    return unsafe('for some texts the pattern would be tried in more ways than can be counted');
  const steps = maxLength ** (source.startsWith('^') ? degree : degree + 1);
  return degree > 1 && steps > MOST_STEPS
    ? unsafe(`for a text of ${maxLength} characters the pattern could take ${steps.toPrecision(1)} steps`)
    : undefined;
}

function unsafe(message: string): PatternProblem {
  return { code: 'unsafe-pattern', message, hint: HINT };
}

/** `RegExp` decides what a regular expression is; only its reason is of interest. */
function whyUnreadable(source: string): string | undefined {
  try {
    return new RegExp(source, 'u').source === '' ? 'it is empty' : undefined;
  } catch (error) {
    return String((error as Error).message).replace(/^Invalid regular expression: \/.*\/u?: /s, '');
  }
}

function judge(source: string): number | PatternProblem {
  const reason = whyUnreadable(source);
  if (reason !== undefined) {
    return {
      code: 'bad-pattern',
      message: `the pattern is not a regular expression: ${reason}`,
      hint: 'a sign that stands for itself has a backslash before it',
    };
  }
  try {
    return degreeOf(automatonOf(readRegex(source)));
  } catch (error) {
    if (error instanceof NotAllowed)
      return {
        code: 'unsafe-pattern',
        message: `a pattern cannot have ${error.message} because its cost cannot be told`,
        hint: 'say it without',
      };
    if (error instanceof TooComplex)
      return unsafe('the pattern is too entangled to tell how long it can take');
    throw error;
  }
}
