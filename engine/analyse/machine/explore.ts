import { IntList } from './int-list.ts';
import { BEGIN, type Machine } from './model.ts';
import type { Chains } from './chains.ts';
import { Stepper } from './step.ts';
import { PointTable } from './point-table.ts';
import { FREE_READING, type Reading } from './reading.ts';
import type { Point, Space } from './space.ts';
import { Unbounded } from './unbounded.ts';

/** All that a flow can do, as a graph: points, and the steps between them. */
export interface Graph {
  readonly machine: Machine;
  readonly space: Space;
  readonly stepper: Stepper;
  readonly chains: Chains;
  readonly points: PointTable;
  /** By edge. `from` is -1 where a case begins. */
  readonly from: IntList;
  readonly to: IntList;
  readonly trigger: IntList;
  readonly chain: IntList;
  /** By point: the first edge by which it was reached, which is the last of a shortest path. */
  readonly reachedBy: IntList;
  /** By point: the first edge that leaves it; edges are stored in the order of the points that they leave. */
  readonly leaves: IntList;
  /** Whether everything was explored, rather than given up at the limit. */
  readonly complete: boolean;
}

export interface Limits {
  readonly points?: number;
  readonly edges?: number;
  readonly deadline?: () => boolean;
  /** Whether reminders are counted; without, that a ladder is climbed makes no difference to where the case is. */
  readonly rungs?: boolean;
}

const MOST_POINTS = 50_000;
/** Exploring so many steps takes about half a second. */
const MOST_EDGES = 80_000;

/** Breadth first from the beginning, so that the first way found to a point is a shortest one. */
export function explore(machine: Machine, reading: Reading = FREE_READING, limits: Limits = {}): Graph {
  return new Explorer(machine, reading, limits).run();
}

class Explorer {
  readonly #stepper: Stepper;
  readonly #points: PointTable;
  readonly #limits: Limits;
  readonly #lists = {
    from: new IntList(),
    to: new IntList(),
    trigger: new IntList(),
    chain: new IntList(),
    reachedBy: new IntList(),
    leaves: new IntList(),
  };
  readonly #machine: Machine;
  /** The step that is being followed: from where, and by what. */
  #from = -1;
  #via = BEGIN;

  constructor(machine: Machine, reading: Reading, limits: Limits) {
    this.#machine = machine;
    this.#limits = limits;
    this.#stepper = new Stepper(machine, reading, limits.rungs ?? false);
    this.#points = new PointTable(this.#stepper.space.width);
  }

  run(): Graph {
    const complete = this.#followed();
    return {
      machine: this.#machine,
      space: this.#stepper.space,
      stepper: this.#stepper,
      chains: this.#stepper.chains,
      points: this.#points,
      ...this.#lists,
      complete,
    };
  }

  /** Whether everything was followed. A step that has no bounds ends the exploration. */
  #followed(): boolean {
    try {
      this.#stepper.begin(this.#found);
      return this.#expandAll();
    } catch (error) {
      if (error instanceof Unbounded) return false;
      throw error;
    }
  }

  #expandAll(): boolean {
    const { points = MOST_POINTS, edges = MOST_EDGES, deadline } = this.#limits;
    for (let index = 0; index < this.#points.size; index += 1) {
      if (this.#points.size > points || this.#lists.from.length > edges) return false;
      if (index % 256 === 255 && deadline?.() === true) return false;
      this.#lists.leaves.push(this.#lists.from.length);
      const point = this.#points.at(index);
      this.#from = index;
      for (const trigger of this.#stepper.triggersAt(point)) {
        this.#via = trigger;
        this.#stepper.step(point, trigger, this.#found);
      }
    }
    this.#lists.leaves.push(this.#lists.from.length);
    return true;
  }

  /** One function for all steps, so that none has to be made for each. */
  readonly #found = (point: Point, chain: number): void => {
    const known = this.#points.size;
    const to = this.#points.indexOf(point);
    const edge = this.#lists.from.push(this.#from);
    this.#lists.to.push(to);
    this.#lists.trigger.push(this.#via);
    this.#lists.chain.push(chain);
    if (to === known) this.#lists.reachedBy.push(edge);
  };
}
