import type { Diagnostic, PackFile } from '../../../engine/index.ts';
import type { CheckOutput, PackInput } from '../../cli/tasks/check.ts';
import { CheckProcess, type CheckProcessOptions } from './check-process.ts';
import type { ChildAnswer } from './child.ts';
import { takeIn } from './intake.ts';
import type { Deadlines, PublishInput } from './judge-pack.ts';
import { mostImportant } from './most-important.ts';
import { isError, NOTHING_FOUND, type Verdict } from './verdict.ts';

export interface PublishCheckOptions extends Partial<CheckProcessOptions> {
  /** In milliseconds of processor time; what is not given has its default. */
  readonly deadlines?: Partial<Deadlines>;
}

/** Whether files are right as far as that can be told without running them: what a draft gets when it is saved. */
interface Checked {
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of the release in force, and what a second person accepts. */
type PublishCheckInput = Omit<PublishInput, 'files' | 'deadlines'>;

export interface PublishCheck {
  /**
   * Everything: may take minutes. Never rejects; whatever goes wrong is a verdict that is not `ok`. `onStage` is told in
   * words what is being done.
   */
  check(
    files: readonly PackFile[],
    input?: PublishCheckInput,
    onStage?: (name: string) => void,
  ): Promise<Verdict>;
  /** Within seconds, and without waiting for a `check` that is under way. Never rejects. */
  checkOnly(files: readonly PackFile[]): Promise<Checked>;
  close(): Promise<void>;
}

const DEADLINES: Deadlines = {
  checkingMs: 2_000,
  testingMs: 300_000,
  comparingRulesMs: 30_000,
  comparingFlowsMs: 30_000,
};

const MEMORY_MB = 1_024;
const IDLE_MS = 60_000;

/** The check before publishing. At most one release and one draft are looked at at a time; the others wait. */
export function createPublishCheck(options: PublishCheckOptions = {}): PublishCheck {
  const { memoryMb = MEMORY_MB, idleMs = IDLE_MS } = options;
  const deadlines = { ...DEADLINES, ...options.deadlines };
  const [releases, drafts] = [new CheckProcess({ memoryMb, idleMs }), new CheckProcess({ memoryMb, idleMs })];
  return {
    async check(given, input = {}, onStage) {
      const taken = takeIn(given);
      if ('refused' in taken) return { ...NOTHING_FOUND, diagnostics: [taken.refused] };
      const request: PublishInput = { ...input, files: taken.files, deadlines };
      const deadlineMs = deadlines.checkingMs;
      return verdictOf(await releases.run({ task: 'publish', input: request, deadlineMs }, onStage));
    },
    async checkOnly(given) {
      const taken = takeIn(given);
      if ('refused' in taken) return { ok: false, diagnostics: [taken.refused] };
      const show = { format: 'frames', colour: false, folder: '' } as const;
      const input: PackInput = { files: taken.files, show };
      return checkedOf(await drafts.run({ task: 'check', input, deadlineMs: deadlines.checkingMs }));
    },
    async close() {
      await Promise.all([releases.close(), drafts.close()]);
    },
  };
}

function verdictOf(answer: ChildAnswer): Verdict {
  if (answer.kind === 'done') return bounded(answer.result as Verdict);
  const { diagnostics, ...soFar } = (answer.soFar as Verdict | undefined) ?? NOTHING_FOUND;
  return bounded({ ...soFar, ok: false, diagnostics: [stopped(answer), ...diagnostics] });
}

function bounded(verdict: Verdict): Verdict {
  return { ...verdict, diagnostics: mostImportant(verdict.diagnostics) };
}

function checkedOf(answer: ChildAnswer): Checked {
  const found = answer.kind === 'done' ? (answer.result as CheckOutput).diagnostics : [stopped(answer)];
  return { ok: !found.some(isError), diagnostics: mostImportant(found) };
}

const HINTS = {
  tooSlow: ['too-slow', 'look for a pattern, a table or a flow that is far larger than the others'],
  noMemory: ['too-much-memory', 'look for a table, a flow or a scenario that is far larger than the others'],
  failed: ['internal', 'this is no fault of the definitions; try again, and report it if it stays'],
} as const;

/** Why the check did not come to its end: the files are refused, and it is said that this is not all there may be. */
function stopped({ kind, message }: Exclude<ChildAnswer, { kind: 'done' }>): Diagnostic {
  const [code, hint] = HINTS[kind];
  const what = kind === 'noMemory' ? `the check needed more memory than it may have; ${message}` : message;
  return { code, severity: 'error', message: what, hint, file: 'pack.yaml', line: 1, column: 1 };
}
