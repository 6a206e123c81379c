import fc from 'fast-check';
import type { FlowDefinition, State, Transition } from '../../engine/language/types.generated.ts';

/** Machines of every shape that the language allows, for tests that hold the tables against XState. */
export interface RandomMachine {
  readonly flow: FlowDefinition;
  /** For each of the guards `g0` to `g3`, whether it holds. */
  readonly guards: readonly boolean[];
}

const EVENTS = ['fetch', 'bring', 'renew', 'lose'];

type Shape =
  { kind: 'atomic' | 'final' | 'shallow' | 'deep' } | { kind: 'compound' | 'parallel'; children: Shape[] };

const leaf: fc.Arbitrary<Shape> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'atomic' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'final' as const }) },
);
const history: fc.Arbitrary<Shape> = fc.constantFrom({ kind: 'shallow' as const }, { kind: 'deep' as const });

function shape(depth: number): fc.Arbitrary<Shape> {
  if (depth === 0) return leaf;
  const children = fc.array(
    fc.oneof({ weight: 8, arbitrary: shape(depth - 1) }, { weight: 1, arbitrary: history }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    { weight: 3, arbitrary: children.map((list) => ({ kind: 'compound' as const, children: list })) },
    { weight: 2, arbitrary: children.map((list) => ({ kind: 'parallel' as const, children: list })) },
  );
}

interface Draw {
  number(below: number): number;
}

export function randomMachine(options: { eventless: boolean }): fc.Arbitrary<RandomMachine> {
  const root = fc.array(shape(2), { minLength: 2, maxLength: 4 });
  return fc
    .record({
      children: root,
      parallel: fc.boolean(),
      numbers: fc.array(fc.nat(1 << 20), { minLength: 400, maxLength: 400 }),
      guards: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    })
    .map(({ children, parallel, numbers, guards }) => {
      let at = 0;
      const draw: Draw = { number: (below) => (numbers[at++ % numbers.length] as number) % below };
      const shapeOfRoot: Shape = { kind: parallel ? 'parallel' : 'compound', children };
      return { flow: flowOf(shapeOfRoot, draw, options.eventless), guards };
    });
}

function flowOf(root: Shape, draw: Draw, eventless: boolean): FlowDefinition {
  const paths: Place[] = [];
  collect(root, '', paths);
  const machine = stateOf(root, '', { draw, paths, eventless, invokes: { count: 0 } }, true);
  return {
    kind: 'flow',
    id: 'parcel',
    title: 'A parcel',
    start: { form: 'parcel', permission: 'parcels.send', for: ['own'] },
    events: Object.fromEntries(EVENTS.map((event) => [event, { title: event, by: 'operator' as const }])),
    delays: { late: { wait: 'P3D' }, lost: { wait: 'P30D' } },
    facets: {},
    machine,
  };
}

interface Place {
  readonly path: string;
  readonly history: boolean;
}

function collect(one: Shape, path: string, paths: Place[]): void {
  if (path !== '') paths.push({ path, history: one.kind === 'shallow' || one.kind === 'deep' });
  if ('children' in one)
    for (const [index, child] of one.children.entries())
      collect(child, path === '' ? `s${index}` : `${path}.s${index}`, paths);
}

interface Making {
  readonly draw: Draw;
  readonly paths: readonly Place[];
  readonly eventless: boolean;
  readonly invokes: { count: number };
}

function stateOf(one: Shape, path: string, making: Making, root = false): State {
  if (one.kind === 'final') return { type: 'final' };
  if (one.kind === 'shallow' || one.kind === 'deep') return { type: 'history', history: one.kind };
  const inner = 'children' in one ? childrenOf(one, path, making) : {};
  return { ...inner, ...transitionsOf(path, making, root, 'children' in one) };
}

function childrenOf(one: Shape & { children: Shape[] }, path: string, making: Making): State {
  const states = Object.fromEntries(
    one.children.map((child, index) => [
      `s${index}`,
      stateOf(child, path === '' ? `s${index}` : `${path}.s${index}`, making),
    ]),
  );
  const real = one.children.findIndex((child) => child.kind !== 'shallow' && child.kind !== 'deep');
  if (real === -1) states['s0'] = {};
  const type = one.kind === 'parallel' ? { type: 'parallel' as const } : { initial: `s${Math.max(0, real)}` };
  return { ...type, states };
}

function transitionsOf(path: string, making: Making, root: boolean, hasChildren: boolean): State {
  const { draw } = making;
  const found: State = {};
  const on: Record<string, Transition[]> = {};
  for (const event of EVENTS) if (draw.number(3) === 0) on[event] = several(path, making, root);
  if (Object.keys(on).length > 0) found.on = on;
  if (draw.number(4) === 0) found.after = { late: several(path, making, root) };
  if (!root && draw.number(5) === 0) {
    making.invokes.count += 1;
    const id = `job${making.invokes.count}`;
    found.invoke = {
      id,
      src: 'post.send',
      onDone: several(path, making, root),
      onError: several(path, making, root),
    };
  }
  if (hasChildren && !root && draw.number(2) === 0) found.onDone = several(path, making, root);
  if (making.eventless && !root && draw.number(5) === 0) found.always = several(path, making, root, true);
  return found;
}

function several(path: string, making: Making, root: boolean, guarded = false): Transition[] {
  return Array.from({ length: 1 + making.draw.number(2) }, () => one(path, making, root, guarded));
}

/** Going from inside a state to its own history confuses XState; a check refuses it, so that no machine here does. */
function isOwnHistory(path: string, target: Place): boolean {
  const around = target.path.slice(0, target.path.lastIndexOf('.') + 1);
  return target.history && `${path}.`.startsWith(around);
}

function one(path: string, { draw, paths }: Making, root: boolean, guarded: boolean): Transition {
  const made: Transition = {};
  const target = paths[draw.number(paths.length)] as Place;
  if (draw.number(8) !== 0 && !isOwnHistory(path, target)) made.target = `#parcel.${target.path}`;
  if (made.target !== undefined && draw.number(6) === 0 && !root) made.reenter = true;
  if (guarded || draw.number(3) === 0) made.guard = { type: `g${draw.number(4)}`, params: {} };
  return made;
}
