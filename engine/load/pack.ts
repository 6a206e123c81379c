import type { Diagnostic, Problem } from '../diagnostic.ts';
import type { Kind } from '../language/schema/index.ts';
import type { TextsDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { checkFile, type LoadedFile, placeProblem } from './definition.ts';
import { type PackFile, roleOf } from './files.ts';
import { internalError } from './internal.ts';
import { LIMITS } from './limits.ts';
import { parseFile } from './parse.ts';
import { buildRelease, isDefinition } from './release.ts';
import { type Stage, STAGES } from './stages.ts';

export interface Loaded {
  /** Only where there is no error; warnings do not count. */
  readonly release?: Release;
  readonly diagnostics: readonly Diagnostic[];
}

/** From the files of a pack to a release, or to all that is wrong with them. Never throws. */
export function loadPack(files: readonly PackFile[], stages: readonly Stage[] = STAGES): Loaded {
  const diagnostics: Diagnostic[] = [];
  const loaded = readFiles(files, diagnostics);
  const known = register(loaded, diagnostics);
  diagnostics.push(...packMistakes(loaded));
  runStages(known, diagnostics, stages);
  const sorted = inOrder(diagnostics);
  if (sorted.some(({ severity }) => severity === 'error')) return { diagnostics: sorted };
  return { release: releaseOf(known), diagnostics: sorted };
}

function readFiles(files: readonly PackFile[], diagnostics: Diagnostic[]): LoadedFile[] {
  const loaded: LoadedFile[] = [];
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  if (files.length > LIMITS.files)
    diagnostics.push(
      ofPack('too-many-files', `a pack has ${LIMITS.files} files at most, this one has ${files.length}`),
    );
  for (const { path, bytes } of ordered.slice(0, LIMITS.files)) {
    const role = roleOf(path);
    if ('wrong' in role) diagnostics.push(role.wrong);
    else if ('kind' in role) loaded.push(readFile(role.kind, role.id, path, bytes));
  }
  for (const file of loaded) diagnostics.push(...file.diagnostics);
  return loaded;
}

function readFile(kind: Kind | 'texts', id: string, path: string, bytes: Uint8Array): LoadedFile {
  try {
    return checkFile(kind, id, parseFile(path, bytes));
  } catch (error) {
    const file = parseFile(path, new Uint8Array());
    return { kind, id, file, diagnostics: [internalError(path, error)], broken: true };
  }
}

/** By kind and id; of two with the same name the first is meant. */
function register(loaded: readonly LoadedFile[], diagnostics: Diagnostic[]): LoadedFile[] {
  const first = new Map<string, LoadedFile>();
  for (const one of loaded) {
    const name = one.kind === 'pack' ? 'pack' : `${one.kind}/${one.id}`;
    const other = first.get(name);
    first.set(name, other === undefined ? one : { ...other, broken: true, ambiguous: true });
    if (other !== undefined) diagnostics.push(duplicate(one, other));
  }
  for (const one of loaded) {
    const { promised } = one;
    const name = `${promised?.kind}/${promised?.id}`;
    if (promised !== undefined && !first.has(name))
      first.set(name, { ...one, ...promised, broken: true, ambiguous: true });
  }
  return [...first.values()];
}

function duplicate(one: LoadedFile, other: LoadedFile): Diagnostic {
  const at = one.file.locate(one.kind === 'texts' ? '/language' : '/id');
  const what =
    one.kind === 'pack'
      ? 'a pack.yaml'
      : one.kind === 'texts'
        ? `a translation into "${one.id}"`
        : `a ${one.kind} named "${one.id}"`;
  return {
    code: 'duplicate-id',
    severity: 'error',
    message: `there is already ${what}, in ${other.file.path}`,
    hint: 'give one of them another id, or remove it',
    file: one.file.path,
    ...at,
  };
}

function packMistakes(loaded: readonly LoadedFile[]): Diagnostic[] {
  if (loaded.some(({ kind }) => kind === 'pack')) return [];
  return [
    ofPack(
      'no-pack',
      'the pack has no pack.yaml',
      'add one: it names the pack, its languages and its time zone',
    ),
  ];
}

function ofPack(code: string, message: string, hint?: string): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    ...(hint === undefined ? {} : { hint }),
    file: 'pack.yaml',
    line: 1,
    column: 1,
  };
}

/** Each stage builds on what the ones before it found to be in order. */
function runStages(files: readonly LoadedFile[], diagnostics: Diagnostic[], stages: readonly Stage[]): void {
  const byName = new Map(files.map((one) => [`${one.kind}/${one.id}`, one]));
  const placed = (problem: Problem | Diagnostic): Diagnostic => {
    if ('file' in problem) return problem;
    const at = byName.get(`${problem.kind}/${problem.id}`);
    return at === undefined
      ? { ...ofPack(problem.code, problem.message, problem.hint), severity: problem.severity }
      : placeProblem(problem, at.file);
  };
  for (const stage of stages) {
    try {
      const taken = new Set(diagnostics.map(placeOf));
      diagnostics.push(
        ...stage
          .run(files, diagnostics)
          .map(placed)
          .filter((one) => !taken.has(placeOf(one))),
      );
    } catch (error) {
      if (!diagnostics.some(({ severity }) => severity === 'error'))
        diagnostics.push(internalError('pack.yaml', error, stage.name));
    }
  }
}

/** What was found at a place explains what a later stage finds there. */
function placeOf({ file, line, column }: Diagnostic): string {
  return `${file}:${line}:${column}`;
}

function releaseOf(files: readonly LoadedFile[]): Release {
  const pack = files.find(({ kind }) => kind === 'pack') as LoadedFile;
  const texts = files.filter(({ kind }) => kind === 'texts').map(({ file }) => file.value as TextsDefinition);
  return buildRelease(pack.id, files.filter(isDefinition), texts);
}

/** By file, then by place; the same thing is said once. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
  return sorted.filter(
    (one, index) => index === 0 || JSON.stringify(one) !== JSON.stringify(sorted[index - 1]),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
