import type {
  Action,
  FlowDefinition,
  Guard,
  State,
  Transition,
} from '../../engine/language/types.generated.ts';
import { flowOf } from '../support/flow.ts';
import type { Random } from './random.ts';

export const EVENTS = ['e1', 'e2', 'e3', 'nudge'] as const;
const DELAYS = ['soon', 'later', 'P2D', 'PT6H'] as const;

/** A random flow of everything that a machine can say: nested and parallel states, history, ends, timers, requests. */
export function randomFlow(random: Random): FlowDefinition {
  const maker = new Maker(random);
  const machine = maker.machine();
  const call = { while: maker.waiting(), from: '/marks/began', email: 'reminder', to: ['desk'] };
  return flowOf({
    machine,
    events: Object.fromEntries(EVENTS.map((name) => [name, { title: name, by: 'operator' }])),
    delays: {
      lapse: { wait: 'P5D', from: '/marks/began' },
      soon: { wait: 'P1D', from: '/marks/seen' },
      later: { wait: 'P3D', times: '/data/n' },
    },
    reminders: {
      call: { ...call, at: ['PT3H', 'PT30H'], byHand: { event: 'nudge', atMost: 'PT10M' } },
      ring: { ...call, every: 'P1D', until: 'lapse' },
    },
  });
}

class Maker {
  readonly #random: Random;
  readonly #paths: string[] = [];
  #invokes = 0;
  /** The state that is being dressed. */
  #at = '';

  constructor(random: Random) {
    this.#random = random;
  }

  machine(): State {
    const machine = this.#tree('', 3);
    this.#dress(machine, '');
    machine.entry = [
      { type: 'mark', params: { as: 'began' } },
      { type: 'assign', params: { n: 0 } },
    ];
    return machine;
  }

  /** A state to hang a ladder on. */
  waiting(): string {
    return this.#random.of(this.#states());
  }

  #tree(path: string, depth: number): State {
    const kinds =
      depth === 3
        ? ['compound', 'parallel']
        : depth === 0
          ? ['atomic']
          : ['atomic', 'atomic', 'compound', 'compound', 'parallel'];
    const kind = this.#random.of(kinds);
    if (path !== '') this.#paths.push(path);
    if (kind === 'atomic') return {};
    const names = ['a', 'b', 'c'].slice(0, this.#random.between(2, 3));
    const states: Record<string, State> = {};
    for (const name of names) states[name] = this.#tree(within(path, name), depth - 1);
    if (kind === 'compound' && this.#random.chance(0.6))
      states['end'] = this.#leaf(path, 'end', { type: 'final' });
    const history = this.#random.of(['shallow', 'deep'] as const);
    if (depth < 3 && this.#random.chance(0.4))
      states['was'] = this.#leaf(path, 'was', { type: 'history', history });
    return kind === 'parallel' ? { type: 'parallel', states } : { initial: this.#random.of(names), states };
  }

  #leaf(path: string, name: string, state: State): State {
    this.#paths.push(within(path, name));
    return state;
  }

  #dress(state: State, path: string): void {
    this.#at = path;
    if (state.type === 'history') return;
    if (this.#random.chance(0.5)) state.entry = this.#actions();
    if (this.#random.chance(0.3)) state.exit = this.#actions();
    if (state.type === 'final') return;
    this.#transit(state);
    for (const [name, inside] of Object.entries(state.states ?? {})) this.#dress(inside, within(path, name));
  }

  #transit(state: State): void {
    for (const event of EVENTS) if (this.#random.chance(0.35)) (state.on ??= {})[event] = this.#transitions();
    for (const delay of DELAYS)
      if (this.#random.chance(0.12)) (state.after ??= {})[delay] = this.#transitions();
    if (this.#random.chance(0.1)) state.always = [{ ...this.#transition(), guard: this.#guard() }];
    if (state.states !== undefined && this.#random.chance(0.5)) state.onDone = this.#transitions();
    if (!this.#random.chance(0.12)) return;
    const id = `ask${this.#invokes++}`;
    state.invoke = {
      id,
      src: 'catalogue.find',
      input: {},
      onDone: this.#transitions(),
      onError: this.#transitions(),
    };
  }

  #transitions(): Transition[] {
    return this.#random.list(1, 2, () =>
      this.#random.chance(0.3) ? { ...this.#transition(), guard: this.#guard() } : this.#transition(),
    );
  }

  #transition(): Transition {
    return {
      ...(this.#random.chance(0.85) ? { target: `#loan.${this.#random.of(this.#targets())}` } : {}),
      ...(this.#random.chance(0.25) ? { reenter: true } : {}),
      ...(this.#random.chance(0.4) ? { actions: this.#actions() } : {}),
    };
  }

  /**
   * A history is entered from outside only: where it stands for the very state that the transition comes from, XState
   * enters that state without having left it.
   */
  #targets(): string[] {
    const isInside = (path: string) => `${this.#at}.`.startsWith(path.slice(0, -'was'.length));
    return this.#paths.filter((path) => !path.endsWith('.was') || !isInside(path));
  }

  #states(): string[] {
    return this.#paths.filter((path) => !path.endsWith('.was'));
  }

  #guard(): Guard {
    const few = { condition: { fact: '/data/n', operator: 'lessThan', value: this.#random.below(12) } };
    if (this.#random.chance(0.5)) return { type: 'when', params: few };
    const path = this.#random.of(this.#states());
    return { type: 'stateIn', params: this.#random.chance(0.5) ? { all: [path] } : { none: [path] } };
  }

  #actions(): Action[] {
    return this.#random.list(1, 2, () => this.#random.of(ACTIONS));
  }
}

const ACTIONS: readonly Action[] = [
  { type: 'count', params: { as: 'n' } },
  { type: 'mark', params: { as: 'seen' } },
  { type: 'assign', params: { last: { from: '/marks/seen' }, at: { from: '/data/n' } } },
  { type: 'email', params: { template: 'note', to: 'desk' } },
  { type: 'email', params: { template: 'reminder', to: ['reader', 'desk'] } },
];

function within(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
