import type { Release } from '../release.ts';
import type { View } from './catalogue/entry.ts';
import type { CompiledFlow } from './compile.ts';
import type { Ladder } from './ladders.ts';
import { reportProblem } from './recorder.ts';
import type { Act } from './step.ts';
import type { CompiledTimer } from './timers.ts';
import type { Advanced, Instant, Timer } from './types.ts';
import { sentence } from './voice.ts';

/** What becomes of the timers: those that are set at the end of the step, and those that are cleared. */
export function timerChanges(flow: CompiledFlow, acts: readonly Act[]): Advanced['timers'] {
  const set = new Map<string, Timer>();
  const cleared = new Set<string>();
  const climbs = new Climbs(flow.release);
  for (const act of acts) {
    if (act.kind !== 'set' && act.kind !== 'clear') continue;
    const timer = flow.timersByEvent.get(act.event) as CompiledTimer;
    const pending = act.kind === 'set' ? pendingOf(flow.release, timer, act.view, climbs) : undefined;
    if (pending === undefined) {
      set.delete(timer.name);
      cleared.add(timer.name);
    } else {
      cleared.delete(timer.name);
      set.set(timer.name, pending);
    }
  }
  return { set: [...set.values()], cleared: [...cleared] };
}

function pendingOf(release: Release, timer: CompiledTimer, view: View, climbs: Climbs): Timer | undefined {
  if (timer.ladder !== undefined) return rungOf(timer, timer.ladder, view, climbs);
  const due = timer.due?.(view);
  if (due === undefined) reportProblem(sentence(release, 'log.notTimed', { name: timer.name }));
  return due === undefined ? undefined : { name: timer.name, due, kind: 'delay' };
}

function rungOf(
  { name, rung }: CompiledTimer,
  ladder: Ladder,
  view: View,
  climbs: Climbs,
): Timer | undefined {
  const due = climbs.of(ladder, view)?.[rung as number];
  if (due === undefined) return undefined;
  return { name, due, kind: 'reminder', ladder: ladder.name, overdue: ladder.reminder.overdue ?? 'last' };
}

/** A ladder is climbed once for all of its rungs, which are set one after the other in the same view. */
class Climbs {
  readonly #release: Release;
  #ladder: Ladder | undefined;
  #view: View | undefined;
  #dues: readonly (Instant | undefined)[] | undefined;

  constructor(release: Release) {
    this.#release = release;
  }

  of(ladder: Ladder, view: View): readonly (Instant | undefined)[] | undefined {
    if (this.#ladder !== ladder || this.#view !== view) {
      this.#dues = ladder.climb(view);
      this.#ladder = ladder;
      this.#view = view;
      if (this.#dues === undefined)
        reportProblem(sentence(this.#release, 'log.notTimed', { name: ladder.name }));
    }
    return this.#dues;
  }
}
