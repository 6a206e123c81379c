import type { Diagnostic, Problem } from '../diagnostic.ts';
import { type Kind, KINDS, schemaOf } from '../language/schema/index.ts';
import type { Schema } from '../language/schema/kit.ts';
import { nearest } from './nearest.ts';
import type { ParsedFile } from './parse.ts';
import { PART_CHECKS } from './part-checks.ts';
import { explainKeyword } from './schema-dialect.ts';
import { checkShape, type ShapeProblem } from './shape.ts';

/** A file that was read, with the name under which the others know what it defines. */
export interface LoadedFile {
  readonly kind: Kind | 'texts';
  readonly id: string;
  /** Where its place and its words disagree: the name that its place promises, for what refers to it. */
  readonly promised?: { readonly kind: Kind | 'texts'; readonly id: string };
  readonly file: ParsedFile;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it has a mistake; then it exists, but nothing is concluded from what it lacks. */
  readonly broken: boolean;
  /** Pointers of the mistakes that were found in its shape. */
  readonly mistaken?: readonly string[];
  /** Whether another file has the same name, so that it is not clear what the name means. */
  readonly ambiguous?: boolean;
}

/** Checks one file by itself. `kind` and `id` are those that its place promises. */
export function checkFile(kind: Kind | 'texts', id: string, file: ParsedFile): LoadedFile {
  if (!file.complete) return { kind, id, file, diagnostics: file.diagnostics, broken: true };
  const value = file.value as Record<string, unknown>;
  const declared = { kind: declaredKind(value['kind'], kind), id: '' };
  declared.id = nameOf(value, declared.kind, id);
  const problems = agreement(value, declared.kind, kind, id);
  if (declared.kind === kind) problems.push(...shapeProblems(value, kind));
  const diagnostics = [...file.diagnostics, ...placed(problems, kind, id, file)];
  const agree = declared.kind === kind && (kind === 'pack' || declared.id === id);
  const promised = agree ? {} : { promised: { kind, id } };
  const mistaken = problems.map(({ pointer }) => pointer).filter((pointer) => pointer !== '');
  return { ...declared, ...promised, file, diagnostics, broken: diagnostics.length > 0, mistaken };
}

/** What reading has found at a place explains what else is wrong there. */
function placed(
  problems: readonly ShapeProblem[],
  kind: Kind | 'texts',
  id: string,
  file: ParsedFile,
): Diagnostic[] {
  const known = new Set(file.diagnostics.map(({ line, column }) => `${line}:${column}`));
  return problems
    .map((problem) => placeProblem({ severity: 'error', kind, id, ...problem }, file))
    .filter(({ line, column }) => !known.has(`${line}:${column}`));
}

const schemas = new Map<string, Schema>();

function shapeProblems(value: unknown, kind: Kind | 'texts'): ShapeProblem[] {
  let schema = schemas.get(kind);
  if (schema === undefined) {
    schema = schemaOf(kind);
    schemas.set(kind, schema);
  }
  return checkShape(value, schema, PART_CHECKS)
    .map(explainKeyword)
    .filter(({ pointer, message }) => pointer !== '/kind' && message !== '"kind" is missing');
}

function declaredKind(written: unknown, promised: Kind | 'texts'): Kind | 'texts' {
  return written === 'texts' || (KINDS as readonly unknown[]).includes(written)
    ? (written as Kind | 'texts')
    : promised;
}

function nameOf(value: Record<string, unknown>, kind: Kind | 'texts', promised: string): string {
  const name = value[kind === 'texts' ? 'language' : 'id'];
  return typeof name === 'string' && name !== '' ? name : promised;
}

/** A definition is found by its folder and its file name, so these say the same as `kind` and `id`. */
function agreement(
  value: Record<string, unknown>,
  declared: Kind | 'texts',
  kind: Kind | 'texts',
  id: string,
): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  if (value['kind'] === undefined)
    return [
      {
        code: 'missing-key',
        pointer: '',
        atKey: true,
        message: '"kind" is missing',
        hint: `write kind: ${kind}`,
      },
    ];
  if (value['kind'] !== declared) problems.push(unknownKind(value['kind'], kind));
  else if (declared !== kind)
    problems.push({
      code: 'kind-folder',
      pointer: '/kind',
      message: `this folder is for definitions of kind ${kind}, but this one is of kind ${declared}`,
      hint: 'move the file, or correct the kind',
    });
  const key = declared === 'texts' ? 'language' : 'id';
  const name = value[key];
  if (kind !== 'pack' && typeof name === 'string' && name !== id && /^[A-Za-z][\w-]*$/.test(name))
    problems.push({
      code: 'id-file-name',
      pointer: `/${key}`,
      message: `the ${key} is "${name.slice(0, 80)}", but the file is named "${id}"`,
      hint: 'name both the same',
    });
  return problems;
}

function unknownKind(written: unknown, kind: Kind | 'texts'): ShapeProblem {
  const near = typeof written === 'string' ? nearest(written, KINDS) : undefined;
  return {
    code: 'unknown-kind',
    pointer: '/kind',
    message: `there is no kind ${JSON.stringify(written).slice(0, 80)}`,
    hint: near === undefined || near === kind ? `write kind: ${kind}` : `did you mean "${near}"?`,
  };
}

/** Adds the place in the file to a problem that knows its place in the definition. */
export function placeProblem(
  problem: Problem | (ShapeProblem & Pick<Problem, 'severity' | 'kind' | 'id'>),
  file: ParsedFile,
): Diagnostic {
  const { code, severity, message, hint, pointer, atKey } = problem;
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    file: file.path,
    ...file.locate(pointer, atKey),
  };
}
