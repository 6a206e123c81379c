import type { Problem } from '../../diagnostic.ts';
import { readAt } from '../../pointer.ts';
import type { Release } from '../../release.ts';
import { compileSchema } from '../validator.ts';
import type { CompiledForm } from '../compiled.ts';
import { type Search, searchExample } from '../example/example.ts';
import { Random } from '../example/random.ts';
import { exampleContext } from '../example/surroundings.ts';
import { exampleScalar, isUnderstood } from '../example/value.ts';
import { normaliseAt } from '../normalise.ts';
import { formTemplate, readRow } from '../rows.ts';
import { isRequired, isWithin, leavesOf, type Place, schemaPointer } from '../schema.ts';
import { validate } from '../validate.ts';
import { formProblem } from './report.ts';

/** Whether the form can be filled in at all, and how its file is. */
export function fillingProblems(release: Release, form: CompiledForm): Problem[] {
  const searches = searchesFor(release, form);
  const impossible = impossibleProblems(form, searches);
  return [
    ...impossible,
    ...(impossible.length === 0 ? exampleProblems(form, searches) : []),
    ...evidenceProblems(form),
    ...columnProblems(form),
    ...sampleProblems(release, form),
  ];
}

const SEEDS = [1, 2, 3];

/** Examples, until every field has had a value; where one seed finds nothing, another hardly ever does. */
function searchesFor(release: Release, form: CompiledForm): Search[] {
  const searches: Search[] = [];
  for (const seed of SEEDS) {
    const search = searchExample(release, form.id, seed);
    searches.push(search);
    if (search.found === undefined || leavesOf(form.root).every((leaf) => isCovered(leaf, searches))) break;
  }
  return searches;
}

function isCovered(leaf: Place, searches: readonly Search[]): boolean {
  return searches.some(({ found }) => readAt(found?.answers, leaf.segments) !== undefined);
}

/** How often a value is tried that no example has. */
const MOST_TRIES = 40;

/** A value on its own: whether anything can meet its pattern, its limits and its list together. */
function impossibleProblems(form: CompiledForm, searches: readonly Search[]): Problem[] {
  return leavesOf(form.root)
    .filter((leaf) => !isCovered(leaf, searches))
    .map((leaf) => leaf.items ?? leaf)
    .filter((leaf) => leaf.kind === 'scalar' && isUnderstood(leaf.schema) && !canBeMet(form, leaf))
    .map((leaf) =>
      formProblem(form.id, 'form-impossible', schemaPointer(leaf), {
        message: `no value was found that the field ${leaf.pointer} accepts`,
      }),
    );
}

/** Keywords of which two can leave nothing between them. */
const NARROWING = ['enum', 'const', 'pattern', 'format', 'multipleOf', 'minimum', 'exclusiveMinimum'];

function canBeMet(form: CompiledForm, leaf: Place): boolean {
  const { schema } = leaf;
  if (!NARROWING.some((keyword) => keyword in schema)) return true;
  const validator = compileSchema(schema);
  const random = new Random(1);
  for (let tries = 0; tries < MOST_TRIES; tries++)
    if (validator(normaliseAt(leaf, exampleScalar(schema, random), form.steps))) return true;
  return ((schema['enum'] as unknown[] | undefined) ?? []).some((value) => validator(value));
}

function exampleProblems(form: CompiledForm, searches: readonly Search[]): Problem[] {
  if (searches.some(({ found }) => found !== undefined)) return [];
  const errors = searches[0]?.nearest.errors ?? [];
  const [first] = errors;
  const reason =
    first === undefined
      ? ''
      : `; the best attempt was stopped at ${first.pointer || 'the form'}: ${first.message}`;
  return [
    formProblem(form.id, 'form-no-example', '/schema', {
      message: `no answers were found that the form accepts${reason}`,
      atKey: true,
    }),
  ];
}

function evidenceProblems(form: CompiledForm): Problem[] {
  return Object.entries(form.definition.evidence ?? {}).flatMap(([evidence, choice]) => {
    const at = `/evidence/${evidence.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const field = form.choices.find(({ pointer }) => pointer === choice);
    if (field === undefined)
      return formProblem(form.id, 'form-evidence-not-choice', at, {
        message: `${choice} is not chosen from anything`,
      });
    if (field.facts.some(({ answer }) => answer !== undefined && isWithin(evidence, answer))) return [];
    return formProblem(form.id, 'form-evidence-unused', at, {
      message: `no fact of the choice ${choice} is bound to ${evidence}`,
      atKey: true,
    });
  });
}

function columnProblems(form: CompiledForm): Problem[] {
  const columns = Object.entries(form.definition.columns ?? {});
  if (columns.length === 0) return [];
  const filled = columns.map(([, { to }]) => to);
  const twice = columns
    .filter(([, { to }], index) => filled.indexOf(to) < index)
    .map(([name, { to }]) =>
      formProblem(form.id, 'form-column-twice', `/columns/${escaped(name)}/to`, {
        message: `another column fills ${to} already`,
      }),
    );
  const fills = new Set(form.prefill.map(({ pointer }) => pointer));
  const missing = leavesOf(form.root)
    .filter((leaf) => isRequired(form.root, leaf.segments) && !fills.has(leaf.pointer))
    .filter((leaf) => !filled.some((to) => isWithin(leaf.pointer, to)))
    .map((leaf) =>
      formProblem(form.id, 'form-column-missing', '/columns', {
        message: `${leaf.pointer} is always required, and no column fills it`,
        atKey: true,
      }),
    );
  return [...twice, ...missing];
}

/** The sample is judged as a row would be, but for what rules and checks say of it, and whether a record is there. */
function sampleProblems(release: Release, form: CompiledForm): Problem[] {
  const { header, sample } = formTemplate(release, form.id);
  if (header.length === 0) return [];
  const row = Object.fromEntries(header.map((name, index) => [name, sample[index] ?? '']));
  const context = exampleContext(release, form, new Random(1), {});
  const { errors } = validate(release, form.id, readRow(release, form.id, row), context);
  const ofRecords = form.choices.filter(({ choice }) => 'record' in choice).map(({ pointer }) => pointer);
  const lasting = errors.filter(
    ({ pointer, finding }) => finding === undefined && !ofRecords.some((field) => isWithin(pointer, field)),
  );
  return Object.entries(form.definition.columns ?? {}).flatMap(([name, { to, example }]) => {
    const error = lasting.find(({ pointer }) => isWithin(pointer, to));
    if (error === undefined) return [];
    return formProblem(form.id, 'form-column-example', `/columns/${escaped(name)}/example`, {
      message: `the form does not accept "${example}": ${error.message}`,
    });
  });
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
