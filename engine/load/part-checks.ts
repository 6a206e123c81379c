import { actionNamed, CATALOGUE, guardNamed } from '../flows/catalogue/index.ts';
import { withParts } from '../language/schema/index.ts';
import type { Schema } from '../language/schema/kit.ts';
import { formatPointer } from '../pointer.ts';
import { parseDuration } from '../time/duration.ts';
import { hintFor } from './hint.ts';
import { patternProblem } from './pattern/index.ts';
import { schemaNodeProblems, wholeSchemaProblems } from './schema-dialect.ts';
import { checkShape, type PartChecks, type Path, type ShapeProblem } from './shape.ts';
import { placed } from './whereabouts.ts';

interface Use {
  readonly type: string;
  readonly params: unknown;
}

/** What the schemas of the language leave open, by the part of the language that leaves it open. */
export const PART_CHECKS: PartChecks = {
  schemaNode: schemaNodeProblems,
  jsonSchema: wholeSchemaProblems,
  duration: durationProblems,
  condition: conditionProblems,
  guard: (use: Use, path: Path) =>
    useProblems(use, path, 'guard', guardNamed(use.type)?.input, CATALOGUE.guards),
  action: (use: Use, path: Path) =>
    useProblems(use, path, 'action', actionNamed(use.type)?.input, CATALOGUE.actions),
};

function durationProblems(text: string, path: Path): ShapeProblem[] {
  try {
    const duration = parseDuration(text);
    const none =
      duration.kind === 'elapsed' ? duration.ms === 0 : duration.months === 0 && duration.days === 0;
    return none ? [durationProblem(`${text} is no time at all`, path)] : [];
  } catch (error) {
    return [durationProblem(error instanceof RangeError ? error.message : `${text} is not a duration`, path)];
  }
}

/** The operator `matches` takes a regular expression. */
function conditionProblems(
  { operator, value }: { operator?: unknown; value?: unknown },
  path: Path,
): ShapeProblem[] {
  const wrong = operator === 'matches' && typeof value === 'string' ? patternProblem(value) : undefined;
  if (wrong === undefined) return [];
  const { code, message, hint } = wrong;
  const at = [...path, 'value'];
  return [
    {
      code,
      pointer: formatPointer(at),
      message: placed(message, at),
      ...(hint === undefined ? {} : { hint }),
    },
  ];
}

function durationProblem(message: string, path: Path): ShapeProblem {
  return {
    code: 'bad-duration',
    pointer: formatPointer(path),
    message: placed(message, path),
    hint: 'such as PT24H for 24 hours, P30D for 30 days, P6M for six months',
  };
}

/** The parameters of a guard or an action, against the input that its entry in the catalogue declares. */
function useProblems(
  use: Use,
  path: Path,
  noun: 'guard' | 'action',
  input: Schema | undefined,
  entries: readonly { readonly id: string }[],
): ShapeProblem[] {
  if (input !== undefined)
    return checkShape(use.params, standingAlone(input), PART_CHECKS, [...path, 'params']);
  const message = placed(`there is no ${noun} named "${use.type}"`, [...path, 'type']);
  return [
    {
      code: `unknown-${noun}`,
      pointer: formatPointer([...path, 'type']),
      message,
      hint: hintFor(
        use.type,
        noun,
        entries.map(({ id }) => id),
      ),
    },
  ];
}

const alone = new WeakMap<Schema, Schema>();

function standingAlone(input: Schema): Schema {
  let schema = alone.get(input);
  if (schema === undefined) {
    schema = withParts(input);
    alone.set(input, schema);
  }
  return schema;
}
