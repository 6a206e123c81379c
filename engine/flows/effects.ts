import type { Answers } from '../forms/types.ts';
import { recordId } from './ids.ts';
import type { Effect, Recipient } from './types.ts';

/** The effects of one step, in order. Their keys are stable: deciding the same step again gives the same. */
export class Effects {
  readonly list: Effect[] = [];
  readonly #case: string;
  readonly #sequence: number;

  constructor(caseId: string, sequence: number) {
    this.#case = caseId;
    this.#sequence = sequence;
  }

  add(type: string, params: Answers, to?: readonly Recipient[]): void {
    const index = this.list.length;
    const key = `${this.#case}:${this.#sequence}:${index}`;
    const full =
      type === 'createRecord' && params['id'] === undefined ? { id: this.#newId(index), ...params } : params;
    this.list.push(to === undefined ? { key, type, params: full } : { key, type, params: full, to });
  }

  #newId(index: number): string {
    return recordId(this.#case, this.#sequence, String(index));
  }
}
