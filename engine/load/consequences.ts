import type { Problem } from '../diagnostic.ts';
import type { LoadedFile } from './definition.ts';
import { nameOf, References } from './references.ts';

/**
 * One mistake should be said once. What linking finds missing may only be hidden by an earlier mistake: in the
 * definition itself, or in one that it refers to, however indirectly. Such problems are kept back until that mistake is
 * corrected.
 */
export function withoutConsequences(
  problems: readonly Problem[],
  files: readonly LoadedFile[],
): readonly Problem[] {
  const hiding = new Set(files.filter(hidesNames).map(nameOf));
  const byName = new Map(files.map((one) => [nameOf(one), one]));
  const references = hiding.size === 0 ? undefined : new References(files);
  return problems.filter((problem) => {
    const name = `${problem.kind}/${problem.id}`;
    if (isNearMistake(problem, byName.get(name))) return false;
    return references === undefined || !isHidden(problem, name, hiding, references);
  });
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

function hidesNames({ broken, diagnostics, ambiguous }: LoadedFile): boolean {
  return (
    ambiguous === true ||
    (broken && (diagnostics.length === 0 || diagnostics.some(({ code }) => !HIDES_NOTHING.has(code))))
  );
}

/** In the same mapping as an earlier mistake, or around it. */
function isNearMistake({ pointer }: Problem, one: LoadedFile | undefined): boolean {
  return (one?.mistaken ?? []).some((mistake) => {
    const around = mistake.slice(0, mistake.lastIndexOf('/'));
    return (
      (around.includes('/') && (pointer === around || pointer.startsWith(`${around}/`))) ||
      pointer === mistake ||
      pointer.startsWith(`${mistake}/`)
    );
  });
}

/** What is missing in these would be declared in definitions that nobody names. */
const DECLARED_IN: Readonly<Record<string, string>> = {
  'unknown-permission': 'access',
  'permission-not-held': 'access',
  'unknown-role': 'access',
  'unknown-service': 'access',
  'unknown-clause': 'policy',
  'unknown-sender': 'pack',
  'unknown-article': 'pack',
  'unknown-language': 'pack',
  'unknown-time-zone': 'pack',
  'translation-missing': 'pack',
};

function isHidden(
  { code }: Problem,
  name: string,
  hiding: ReadonlySet<string>,
  references: References,
): boolean {
  const kind = DECLARED_IN[code];
  if (kind !== undefined && [...hiding].some((one) => one.startsWith(`${kind}/`))) return true;
  if (code === 'unused-definition') return true;
  return [...references.from(name)].some((one) => hiding.has(one));
}
