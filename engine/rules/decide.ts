import { Code, type Collector } from './code.ts';
import { buildIndex, search, type Index } from './equality-index.ts';
import { compileFirstMatch, type FirstMatch } from './first-match.ts';
import { missingOf } from './missing.ts';
import type { Entry, Program } from './program.ts';
import { Reading } from './reading.ts';
import type { Decision, Facts, Finding, Verdict } from './types.ts';
import { RANK, VERDICTS } from './verdict.ts';

const NONE: readonly never[] = Object.freeze([]);
const HOLDS = 2;

/**
 * Decides. One of these belongs to a rule set and is used again for every decision, so that a decision allocates its
 * answer and nothing else. It is synchronous and calls nothing that could call it back.
 */
export class Decider implements Collector {
  readonly #program: Program;
  readonly #reading: Reading;
  readonly #code = new Code();
  readonly #index: Index;
  readonly #firsts: readonly FirstMatch[];
  /** By finding: whether it arises. */
  readonly #marks: Uint8Array;
  readonly #ranks: Uint8Array;
  readonly #alone: readonly (readonly Finding[])[];
  #doubtful: Entry[] = [];
  #count = 0;
  #from = 0;
  #to = -1;

  constructor(program: Program, zone: string) {
    this.#program = program;
    this.#reading = new Reading(program.places, zone);
    this.#marks = new Uint8Array(program.findings.length);
    this.#ranks = Uint8Array.from(program.findings, ({ severity }) => RANK[severity]);
    this.#alone = program.findings.map((finding) => Object.freeze([finding]));
    const [ordered, unordered] = partition(program);
    this.#firsts = ordered;
    this.#index = buildIndex(unordered, this.#code);
  }

  decide(facts: Facts): Decision {
    this.#reading.begin(facts);
    search(this.#index, this.#code, this.#reading, this);
    for (let i = 0; i < this.#firsts.length; i++) (this.#firsts[i] as FirstMatch)(this.#reading, this);
    const certain = this.#count === 0 ? 0 : this.#certainRank();
    const findings = this.#count === 0 ? NONE : this.#collect();
    const decision =
      this.#doubtful.length === 0
        ? { verdict: VERDICTS[certain] as Verdict, findings, missing: NONE, facts }
        : this.#undecided(facts, findings, certain);
    this.#forget();
    return decision;
  }

  holds(finding: number): void {
    if (this.#marks[finding] === HOLDS) return;
    this.#marks[finding] = HOLDS;
    if (this.#count++ === 0) this.#from = this.#to = finding;
    else if (finding < this.#from) this.#from = finding;
    else if (finding > this.#to) this.#to = finding;
  }

  mayHold(entry: Entry): void {
    this.#doubtful.push(entry);
  }

  #certainRank(): number {
    let rank = 0;
    for (let i = this.#from; i <= this.#to; i++)
      if (this.#marks[i] === HOLDS && (this.#ranks[i] as number) > rank) rank = this.#ranks[i] as number;
    return rank;
  }

  #collect(): readonly Finding[] {
    if (this.#count === 1) return this.#alone[this.#from] as readonly Finding[];
    const findings: Finding[] = [];
    for (let i = this.#from; i <= this.#to; i++)
      if (this.#marks[i] === HOLDS) findings.push(this.#program.findings[i] as Finding);
    return findings;
  }

  /** Where something is absent: what could still arise, and what would have to be known. */
  #undecided(facts: Facts, findings: readonly Finding[], certain: number): Decision {
    const open = this.#doubtful.filter((entry) =>
      entry.findings.some((finding) => this.#marks[finding] !== HOLDS),
    );
    let possible = certain;
    for (const finding of open.flatMap((entry) => entry.findings))
      possible = Math.max(possible, this.#marks[finding] === HOLDS ? 0 : (this.#ranks[finding] as number));
    const verdict = possible > certain ? 'undecided' : (VERDICTS[certain] as Verdict);
    return { verdict, findings, missing: missingOf(this.#program, open, this.#reading.all(), facts), facts };
  }

  #forget(): void {
    for (let i = this.#from; i <= this.#to; i++) this.#marks[i] = 0;
    this.#count = 0;
    this.#from = 0;
    this.#to = -1;
    if (this.#doubtful.length > 0) this.#doubtful = [];
  }
}

/** Rows of a `first` table are asked in their order; all other entries in any. */
function partition({ tables, rules }: Program): [FirstMatch[], Entry[]] {
  const ordered = tables.filter(({ hit }) => hit === 'first').map(compileFirstMatch);
  const rows = tables.filter(({ hit }) => hit !== 'first').flatMap((table) => table.rows);
  return [ordered, [...rows, ...rules].filter((entry) => entry.findings.length > 0)];
}
