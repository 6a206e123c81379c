/** A list of whole numbers that grows. */
export class IntList {
  #values = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Returns the place of the new value. */
  push(value: number): number {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
    return this.#length - 1;
  }

  at(index: number): number {
    if (index < 0 || index >= this.#length) throw new RangeError(`no value at ${index} of ${this.#length}`);
    return this.#values[index] as number;
  }
}
