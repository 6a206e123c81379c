import type { Diagnostic, Problem } from '../diagnostic.ts';
import type { LoadedFile } from './definition.ts';
import { originOf } from './origins.ts';
import { nameOf, References } from './references.ts';

/**
 * One mistake should be said once. What linking finds missing may only be hidden by an earlier mistake: in the
 * definition itself, or in one that it refers to, however indirectly. Such problems are kept back until that mistake is
 * corrected; all others are told with it.
 */
export function withoutConsequences(
  problems: readonly Problem[],
  files: readonly LoadedFile[],
  found: readonly Diagnostic[],
): readonly Problem[] {
  const mistakes = new Mistakes(files, found);
  return problems.filter((problem) => !mistakes.explain(problem));
}

/** Mistakes in a value that leave its name and its siblings as they are. */
const HIDES_NOTHING = new Set([
  'wrong-choice',
  'wrong-constant',
  'bad-duration',
  'bad-instant',
  'bad-email',
  'bad-form',
  'bad-language',
  'empty-text',
  'text-too-long',
  'yes-no',
  'out-of-range',
  'lossy-number',
  'boolean-spelling',
  'hidden-character',
  'control-character',
  'half-character',
  'schema-unlimited',
  'schema-repeated',
  'schema-impossible',
  'schema-required',
  'unsafe-pattern',
  'bad-pattern',
]);

/** Mistakes that take a name away, or a whole section of names. */
const HIDES_NAMES = new Set([
  'bad-name',
  'bad-permission',
  'forbidden-key',
  'number-as-key',
  'duplicate-key',
  'merge-key',
  'too-many-keys',
  'too-many',
  'too-deep',
  'wrong-type',
  'wrong-shape',
  'empty-value',
  'alias',
  'schema-not-object',
  'duplicate-id',
  'kind-folder',
  'id-file-name',
]);

/** Keys under which names are declared: misspelt, they take all of them away. */
const SECTION =
  /"(states|events|people|delays|conditions|facets|facts|findings|schema|properties|operations|entries|machine|on)"/;

class Mistakes {
  readonly #byName: ReadonlyMap<string, LoadedFile>;
  readonly #references: References;
  /** Definitions of which something may be hidden. */
  readonly #hiding: ReadonlySet<string>;
  /** Names of files that are not where they belong. */
  readonly #strays: readonly string[];

  constructor(files: readonly LoadedFile[], found: readonly Diagnostic[]) {
    this.#byName = new Map(files.map((one) => [nameOf(one), one]));
    this.#references = new References(files);
    this.#hiding = new Set(files.filter(hidesSomething).map(nameOf));
    this.#strays = found
      .filter(({ code }) => code === 'unknown-folder' || code === 'unknown-file')
      .map(({ file }) => stem(file));
  }

  /** Whether a problem may be no more than what an earlier mistake looks like from afar. */
  explain(problem: Problem): boolean {
    const name = `${problem.kind}/${problem.id}`;
    const one = this.#byName.get(name);
    if (isNearMistake(problem, one)) return true;
    const origin = originOf(problem.code, problem.kind);
    if (origin === 'file') return this.#strays.some((stray) => problem.message.includes(`"${stray}"`));
    if (origin === 'here') return one !== undefined && hidesNames(one);
    if (origin === 'use')
      return problem.code === 'unused-definition' ? this.#hiding.size > 0 : this.#hiding.has(name);
    if (this.#hiding.size === 0) return this.#strays.length > 0;
    if (origin !== 'reference' && [...this.#hiding].some((hiding) => hiding.startsWith(`${origin.kind}/`)))
      return true;
    return (
      this.#strays.length > 0 || [...this.#references.from(name)].some((other) => this.#hiding.has(other))
    );
  }
}

function hidesSomething({ broken, diagnostics, ambiguous }: LoadedFile): boolean {
  return (
    ambiguous === true ||
    (broken && (diagnostics.length === 0 || diagnostics.some(({ code }) => !HIDES_NOTHING.has(code))))
  );
}

function hidesNames({ file, diagnostics, ambiguous }: LoadedFile): boolean {
  return (
    !file.complete ||
    ambiguous === true ||
    diagnostics.some(
      ({ code, hint }) => HIDES_NAMES.has(code) || (code === 'unknown-key' && SECTION.test(hint ?? '')),
    )
  );
}

function stem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** In the same mapping as an earlier mistake, or around it. */
function isNearMistake({ pointer }: Problem, one: LoadedFile | undefined): boolean {
  return (one?.mistaken ?? []).some((mistake) => {
    const around = mistake.slice(0, mistake.lastIndexOf('/'));
    return (around.includes('/') && isWithin(pointer, around)) || isWithin(pointer, mistake);
  });
}

function isWithin(pointer: string, around: string): boolean {
  return pointer === around || pointer.startsWith(`${around}/`);
}
