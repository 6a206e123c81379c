import { type PackFile, parseFile, type SuiteFailure } from '../../../engine/index.ts';
import type { FilePlace, PlacedFailure } from './verdict.ts';

/** The file in which something is defined, by its path without ending: `pack`, `scenarios/late`. */
function fileNamed(name: string, files: readonly PackFile[]): PackFile | undefined {
  return files.find(({ path }) => path.replace(/\.(ya?ml|json)$/, '') === name);
}

/** Where a part of a definition stands; the definition itself where its id does. `undefined` if there is no such file. */
export function placeOf(
  name: string,
  pointer: string | undefined,
  files: readonly PackFile[],
): FilePlace | undefined {
  const file = fileNamed(name, files);
  if (file === undefined) return undefined;
  const { line, column } = parseFile(file.path, file.bytes).locate(pointer ?? '/id', pointer !== undefined);
  return { file: file.path, line, column };
}

/** A failed expectation stands in its scenario, a failed property in its file. A generated path stands nowhere. */
export function placed(failure: SuiteFailure, files: readonly PackFile[]): PlacedFailure {
  const { kind, name, pointer } = failure;
  if (kind === 'scenario') return { ...failure, ...placeOf(`scenarios/${name}`, pointer, files) };
  if (kind === 'property')
    return { ...failure, ...placeOf(`properties/${name.split(' in ')[0]}`, undefined, files) };
  if (kind === 'clause') return { ...failure, ...clausePlace(name, files) };
  return failure;
}

function clausePlace(clause: string, files: readonly PackFile[]): FilePlace | undefined {
  for (const { path, bytes } of files) {
    if (!path.startsWith('policy/')) continue;
    const file = parseFile(path, bytes);
    const { clauses } = (file.value ?? {}) as { clauses?: object };
    if (clauses === undefined || !Object.hasOwn(clauses, clause)) continue;
    const { line, column } = file.locate(`/clauses/${clause}`, true);
    return { file: path, line, column };
  }
  return undefined;
}
