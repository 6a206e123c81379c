/** Thrown inside an analysis when it would take too long; what was asked is then undecided. */
class OutOfBudget extends Error {}

/** How much work an analysis may do: about so many comparisons. */
export class Budget {
  #left: number;

  constructor(comparisons: number) {
    this.#left = comparisons;
  }

  spend(comparisons: number): void {
    this.#left -= comparisons;
    if (this.#left < 0) throw new OutOfBudget();
  }
}

/** The answer of some work, or `undefined` where the budget did not reach. */
export function within<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfBudget) return undefined;
    throw error;
  }
}
