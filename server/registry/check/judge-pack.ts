import { type Diagnostic, loadPack, type PackFile, type Release, storedForm } from '../../../engine/index.ts';
import { changesSince, readStored, versionsOf } from './changes.ts';
import { placeOf } from './places.ts';
import { compareAllRules, compareAllSteps, executed } from './reference.ts';
import { testPack } from './suite.ts';
import { isError, NOTHING_FOUND, type Verdict, type Versions } from './verdict.ts';

/** How long each stage may take, in milliseconds of processor time. */
export interface Deadlines {
  readonly checkingMs: number;
  readonly testingMs: number;
  readonly comparingRulesMs: number;
  readonly comparingFlowsMs: number;
}

export interface PublishInput {
  readonly files: readonly PackFile[];
  /** The stored text of the release in force. */
  readonly inForce?: string;
  /** The versions of its definitions, and of those that were there before. */
  readonly versions?: Versions;
  /** Ids of required properties that a second person accepts as undecided. */
  readonly accepted?: readonly string[];
  readonly deadlines: Deadlines;
}

/** Said at the beginning of each stage, with what was found until then: whoever stops the stage still has that. */
export type Progress = (stage: string, deadlineMs: number, soFar: Verdict) => void;

/**
 * Everything that decides whether files may become a release. Stops where a stage needs what the one before it did not
 * give; otherwise goes on, so that all that is wrong is told at once.
 */
export async function judgePack(input: PublishInput, progress: Progress): Promise<Verdict> {
  const { files, deadlines } = input;
  progress('checking the definitions', deadlines.checkingMs, NOTHING_FOUND);
  const loaded = loadPack(files);
  let found: Verdict = { ...NOTHING_FOUND, diagnostics: forPublishing(loaded.diagnostics) };
  const { release } = loaded;
  if (release === undefined) return found;
  found = { ...found, ...compared(release, input, found) };
  progress('running scenarios, paths and proofs', deadlines.testingMs, found);
  found = { ...found, ...testPack(release, files, stageOf(input)) };
  progress('comparing rules with the reference', deadlines.comparingRulesMs, found);
  const done = executed(release);
  const half = after(deadlines.comparingRulesMs / 2);
  found = { ...found, reference: { rules: await compareAllRules(release, done, half), flows: [] } };
  progress('comparing flows with the reference', deadlines.comparingFlowsMs, found);
  found = { ...found, reference: { ...found.reference, flows: compareAllSteps(release, done) } };
  return decided(found, release);
}

function decided(found: Verdict, release: Release): Verdict {
  const { diagnostics, failures, reference } = found;
  if (diagnostics.some(isError) || failures.length + reference.rules.length + reference.flows.length > 0)
    return found;
  const { pack, hash } = release;
  return { ...found, ok: true, release: { pack, stored: storedForm(release), hash } };
}

const STOPS_PUBLISHING: ReadonlySet<string> = new Set(['translation-missing', 'translation-stale']);

/** What may wait while a draft is written must be done before it is published. */
function forPublishing(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((one) => (STOPS_PUBLISHING.has(one.code) ? { ...one, severity: 'error' } : one));
}

function compared(
  release: Release,
  { inForce, versions = {}, files }: PublishInput,
  { diagnostics }: Verdict,
): Pick<Verdict, 'changes' | 'versions' | 'diagnostics'> {
  const changes = changesSince(inForce, release);
  const other = inForce === undefined ? release.pack : readStored(inForce).pack;
  return {
    changes,
    versions: versionsOf(release, changes, versions),
    diagnostics: other === release.pack ? diagnostics : [...diagnostics, otherPack(release, other, files)],
  };
}

function otherPack({ pack }: Release, other: string, files: readonly PackFile[]): Diagnostic {
  return {
    code: 'other-pack',
    severity: 'error',
    message: `this is the pack "${pack}", the release in force is of "${other}"`,
    hint: `write id: ${other}, or publish it as a pack of its own`,
    ...(placeOf('pack', undefined, files) ?? { file: 'pack.yaml', line: 1, column: 1 }),
  };
}

/** Proofs get most of the time of their stage, so that one that is late is undecided and not the whole stage too slow. */
const FOR_PROOFS = 0.8;

function stageOf({ accepted = [], deadlines }: PublishInput) {
  return { accepted, proofsMs: deadlines.testingMs * FOR_PROOFS, elapsed: clock() };
}

function after(limitMs: number): () => boolean {
  const elapsed = clock();
  return () => elapsed() > limitMs;
}

/** Processor time of the process, which on a busy machine is less than that of the clock. */
function clock(): () => number {
  const start = process.cpuUsage();
  const began = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return Math.min((user + system) / 1000, performance.now() - began);
  };
}
