import { deepStrictEqual } from 'node:assert';
import { advance } from '../../engine/flows/index.ts';
import type { Case } from '../../engine/flows/types.ts';
import { bareEvent, storeBare } from './flows-bare.ts';
import { approve, arm, release, remind, type Turn } from './flows-fixture.ts';
import { factor, interleaved, item, type Item } from './measure.ts';

/** Of ten events six have a guard and a mail, three are reminders, one arms a ladder and a calendar deadline. */
const MIX = [approve, remind, approve, approve, remind, approve, arm, approve, remind, approve];

interface Prepared {
  readonly ours: () => string;
  readonly bare: () => string;
}

function prepare({ case: state, event, now }: Turn): Prepared {
  const stored = JSON.stringify(state);
  const bare = storeBare(state);
  const type = event.kind === 'event' ? event.name : 'xstate.after.notice.4.lending.waiting';
  return {
    ours: () => {
      const outcome = advance(release, JSON.parse(stored) as Case, event, now);
      if (!outcome.accepted) throw new Error(outcome.message);
      const { case: next, effects, timers, decisions, log } = outcome;
      return JSON.stringify({ case: next, effects, timers, decisions, log });
    },
    bare: () => bareEvent(bare, { type, by: 'Steward', now }),
  };
}

/** A comparison of speed is worth something only where both do the same. */
function sameSteps(turns: readonly Prepared[]): void {
  for (const { ours, bare } of turns) {
    const { case: mine, timers } = JSON.parse(ours());
    const theirs = JSON.parse(bare());
    deepStrictEqual(mine.value, theirs.value);
    deepStrictEqual([mine.data, mine.marks], [theirs.context.data, theirs.context.marks]);
    const raised = theirs.actions.filter(({ type }: { type: string }) => type === 'xstate.raise');
    deepStrictEqual(timers.set.length, raised.length);
  }
}

export async function benches(): Promise<Item[]> {
  const mix = MIX.map(prepare);
  sameSteps(mix);
  const kinds = { 'guard and mail': approve, reminder: remind, arming: arm };
  const sides = Object.entries(kinds).flatMap(([name, turn]) => {
    const { ours, bare } = prepare(turn);
    return [
      { name: `${name}, ours`, run: ours },
      { name: `${name}, bare`, run: bare },
    ];
  });
  const all = [
    { name: 'ours', run: () => mix.map(({ ours }) => ours()) },
    { name: 'bare', run: () => mix.map(({ bare }) => bare()) },
  ];
  const measured = await interleaved([...all, ...sides], { rounds: 11, roundMs: 250 });
  const micros = (name: string) => measured.get(name)?.micros ?? Number.NaN;
  return [
    item('flows: one event, stateless', micros('ours') / MIX.length, 'µs'),
    item('flows: one event by bare XState', micros('bare') / MIX.length, 'µs'),
    factor(
      'flows: one event, ours against bare XState',
      measured.get('ours'),
      measured.get('bare'),
      '<= 1.25',
    ),
    ...sides.map(({ name }) => item(`flows: ${name}`, micros(name), 'µs')),
  ];
}
