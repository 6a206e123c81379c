import { loadPack, prove, runPaths, runScenario, type Release } from '../../engine/index.ts';
import type { PackFile } from '../../server/cli/read-pack.ts';
import { type Mutant, mutantsOf } from './mutations.ts';

/** A survivor that behaves exactly as the original does, with the reason. */
export interface Equivalent {
  readonly file: string;
  readonly operator: string;
  readonly at: string;
  readonly description: string;
  readonly reason: string;
}

export interface MutationReport {
  readonly pack: string;
  readonly mutants: number;
  readonly caught: { check: number; scenario: number; path: number; property: number };
  readonly survivors: readonly Mutant[];
  readonly equivalents: number;
}

export interface MutationOptions {
  /** Every n-th mutant, beginning with this one. */
  readonly every?: number;
  readonly from?: number;
  readonly equivalents: readonly Equivalent[];
  readonly onMutant?: (mutant: Mutant, fate: string) => void;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Changes a pack in every way that the mutations know, and asks whether check, scenarios, paths or properties notice. */
export function mutate(pack: string, files: readonly PackFile[], options: MutationOptions): MutationReport {
  const { every = 1, from = 0 } = options;
  const all = files.flatMap(({ path, bytes }) => mutantsOf(path, decoder.decode(bytes)));
  const chosen = all.filter((_, index) => index % every === from % every);
  const caught = { check: 0, scenario: 0, path: 0, property: 0 };
  const survivors: Mutant[] = [];
  let equivalents = 0;
  const before = baseline(files);
  for (const mutant of chosen) {
    const fate = fateOf(files, mutant, before);
    if (fate !== 'survived') caught[fate]++;
    else if (options.equivalents.some((known) => isSame(known, mutant))) equivalents++;
    else survivors.push(mutant);
    options.onMutant?.(mutant, fate);
  }
  return { pack, mutants: chosen.length, caught, survivors, equivalents };
}

function isSame(known: Equivalent, mutant: Mutant): boolean {
  return (['file', 'operator', 'at', 'description'] as const).every((key) => known[key] === mutant[key]);
}

type Fate = 'check' | 'scenario' | 'path' | 'property' | 'survived';

/** The warnings of the original: a mutant that brings a new one has been noticed by the check. */
function baseline(files: readonly PackFile[]): ReadonlySet<string> {
  return new Set(loadPack(files).diagnostics.map((diagnostic) => `${diagnostic.code} ${diagnostic.message}`));
}

function fateOf(files: readonly PackFile[], mutant: Mutant, before: ReadonlySet<string>): Fate {
  const changed = files.map((file) =>
    file.path === mutant.file ? { ...file, bytes: encoder.encode(mutant.text) } : file,
  );
  const { release, diagnostics } = loadPack(changed);
  if (release === undefined) return 'check';
  const noticed = diagnostics.some(
    (diagnostic) =>
      diagnostic.severity === 'error' ||
      (isAboutBehaviour(diagnostic.code) && !before.has(`${diagnostic.code} ${diagnostic.message}`)),
  );
  if (noticed) return 'check';
  return fateOfRelease(release, mutant);
}

/** Stale translations and the like say that something was changed, not that it was changed wrongly. */
function isAboutBehaviour(code: string): boolean {
  return !code.startsWith('translation');
}

function fateOfRelease(release: Release, mutant: Mutant): Fate {
  for (const id of Object.keys(release.definitions.scenario)) {
    if (runScenario(release, id).failures.length > 0) return 'scenario';
  }
  for (const id of Object.keys(release.definitions.property)) {
    if (prove(release, id, {}).some((result) => result.result === 'refuted')) return 'property';
  }
  const flow = /^flows\/(.*)\.ya?ml$/.exec(mutant.file)?.[1];
  if (flow !== undefined && runPaths(release, flow).some((path) => path.error !== undefined)) return 'path';
  return 'survived';
}
