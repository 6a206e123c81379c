/**
 * Measuring: sides of one comparison take turns in one process, so that a busy machine or a warming processor meets all
 * of them; CPU time of the process counts, so that waiting does not; the median of the rounds is taken.
 */
export interface Side {
  readonly name: string;
  /** One iteration. What it returns is kept from being optimised away. */
  run(): unknown;
}

export interface Options {
  /** At least seven. */
  readonly rounds?: number;
  /** How long one side's part of a round takes, about. */
  readonly roundMs?: number;
  /** Rounds before those that count. */
  readonly warmUp?: number;
}

export interface Measured {
  readonly name: string;
  /** Microseconds of CPU for one iteration: the median of the rounds. */
  readonly micros: number;
  readonly rounds: readonly number[];
  readonly iterations: number;
}

/** One line of the bench: what was measured, and whether it meets its goal. */
export interface Item {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Such as `>= 300` or `<= 2`; without one the figure is only reported. */
  readonly goal?: string;
  readonly ok: boolean;
}

/** Measures the sides by turns. Keyed by name, in the order given. */
export async function interleaved(
  sides: readonly Side[],
  options: Options = {},
): Promise<Map<string, Measured>> {
  const { rounds = 7, roundMs = 100, warmUp = 2 } = options;
  const iterations: number[] = [];
  for (const side of sides) iterations.push(await calibrate(side, roundMs));
  const figures: number[][] = sides.map(() => []);
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [index, side] of sides.entries()) {
      const micros = await cpuPerIteration(side, iterations[index] as number);
      if (round >= warmUp) (figures[index] as number[]).push(micros);
    }
  }
  return new Map(
    sides.map((side, index) => {
      const all = figures[index] as number[];
      return [
        side.name,
        { name: side.name, micros: median(all), rounds: all, iterations: iterations[index] as number },
      ];
    }),
  );
}

/** How many iterations take about so long; found with code that is already warm. */
async function calibrate(side: Side, roundMs: number): Promise<number> {
  let iterations = 1;
  for (;;) {
    const micros = (await cpuPerIteration(side, iterations)) * iterations;
    if (micros >= roundMs * 500) return Math.max(1, Math.round((iterations * roundMs * 1000) / micros));
    iterations = micros < roundMs * 50 ? iterations * 10 : Math.ceil((iterations * roundMs * 1000) / micros);
  }
}

const kept: { result: unknown } = { result: undefined };

async function cpuPerIteration(side: Side, iterations: number): Promise<number> {
  const first = side.run();
  if (first instanceof Promise) {
    await first;
    return cpuPerPromise(side, iterations);
  }
  const start = process.cpuUsage();
  for (let i = 0; i < iterations; i++) kept.result = side.run();
  return microsSince(start) / iterations;
}

async function cpuPerPromise(side: Side, iterations: number): Promise<number> {
  const start = process.cpuUsage();
  for (let i = 0; i < iterations; i++) kept.result = await side.run();
  return microsSince(start) / iterations;
}

function microsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** `factor('name', slow, fast, '>= 300')`: how many times as dear the first is. */
export function factor(
  name: string,
  dividend: Measured | undefined,
  divisor: Measured | undefined,
  goal?: string,
): Item {
  const value = (dividend?.micros ?? Number.NaN) / (divisor?.micros ?? Number.NaN);
  return item(name, value, 'times', goal);
}

export function item(name: string, value: number, unit: string, goal?: string): Item {
  return {
    name,
    value: Number(value.toPrecision(4)),
    unit,
    ...(goal === undefined ? {} : { goal }),
    ok: meets(value, goal),
  };
}

function meets(value: number, goal: string | undefined): boolean {
  if (goal === undefined) return Number.isFinite(value);
  const [, comparison, bound] = /^(>=|<=) ([0-9.]+)$/.exec(goal) ?? [];
  if (comparison === undefined) throw new RangeError(`a goal is such as ">= 300": ${goal}`);
  return comparison === '>=' ? value >= Number(bound) : value <= Number(bound);
}
