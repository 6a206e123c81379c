import {
  advance,
  begin,
  canonicalJson,
  type Case,
  type CaseEvent,
  type Decision,
  type DecisionRecord,
  find,
  type Instant,
  type Outcome,
  type Refused,
  type Release,
  ruleSet,
  type RuleTrace,
  type Start,
  type Verdict,
} from '../../engine/index.ts';

/** A recorded case as the process that compares gets it: what began it, or how it stood after a person was erased. */
export interface RecordedCase {
  readonly id: string;
  readonly number: string;
  readonly flow: string;
  readonly events: readonly RecordedEvent[];
}

export interface RecordedEvent {
  readonly sequence: number;
  readonly at: Instant;
  /** The hash of the release by which it was decided. */
  readonly release: string;
  readonly given:
    | { readonly kind: 'start'; readonly start: Start }
    | { readonly kind: 'event'; readonly event: CaseEvent }
    | { readonly kind: 'state'; readonly state: Case };
}

interface Briefly {
  readonly verdict: Verdict;
  readonly findings: readonly string[];
  readonly missing: readonly string[];
}

/** A decision that was taken then, and would come out differently now. */
interface DecisionDifference {
  readonly case: string;
  readonly number: string;
  readonly sequence: number;
  readonly rules: string;
  /** Where: `guard of approve in toValidate`, `field /contacts/technical`. */
  readonly at: string;
  readonly before: Briefly;
  /** Nothing where the rules are not there any more. */
  readonly after: Briefly | null;
  /** The rules and rows that come out differently, by their names. */
  readonly because: readonly { readonly rule: string; readonly before: string; readonly after: string }[];
}

/** The first step that a case would not have taken so; what comes after it is not comparable. */
interface PathDifference {
  readonly case: string;
  readonly number: string;
  readonly sequence: number;
  readonly event: string;
  readonly before: string;
  readonly after: string;
}

export interface Backtest {
  readonly cases: number;
  readonly decisions: number;
  readonly differences: readonly DecisionDifference[];
  readonly paths: readonly PathDifference[];
  /** Whether there were more differences than are told. */
  readonly cut: boolean;
}

/** More would not be read. Explaining why costs far more than deciding, so it is done for those that are told only. */
const MOST = 200;

/** Takes every recorded decision and every recorded step of cases again, by the definitions of another release. */
export function backtest(
  draft: Release,
  cases: readonly RecordedCase[],
  releaseOf: (hash: string) => Release,
): Backtest {
  const differences: DecisionDifference[] = [];
  const paths: PathDifference[] = [];
  let [decisions, found] = [0, 0];
  for (const recorded of cases) {
    const replay = new Replay(draft);
    for (const event of recorded.events) {
      const { taken, other } = replay.step(event, releaseOf(event.release));
      for (const record of taken) {
        const after = decidedBy(draft, record);
        if (after === 'condition') continue;
        decisions += 1;
        if (after !== null && same(record.decision, after)) continue;
        found += 1;
        if (differences.length < MOST)
          differences.push(difference(draft, releaseOf(event.release), recorded, event, record, after));
      }
      if (other === undefined) continue;
      found += 1;
      if (paths.length < MOST) paths.push({ ...named(recorded, event), event: nameOf(event), ...other });
    }
  }
  return {
    cases: cases.length,
    decisions,
    differences,
    paths,
    cut: found > differences.length + paths.length,
  };
}

/** One case, run again by the release of then and by the one of now, side by side until they part. */
class Replay {
  readonly #draft: Release;
  #then: Case | undefined;
  #now: Case | undefined;
  #parted = false;

  constructor(draft: Release) {
    this.#draft = draft;
  }

  step(
    event: RecordedEvent,
    release: Release,
  ): { readonly taken: readonly DecisionRecord[]; readonly other?: { before: string; after: string } } {
    if (event.given.kind === 'state') {
      this.#then = event.given.state;
      this.#now = { ...event.given.state, release: this.#draft.hash };
      return { taken: [] };
    }
    const before = run(release, this.#then, event);
    if (!('accepted' in before) || !before.accepted) return { taken: [] };
    this.#then = before.case;
    if (this.#parted) return { taken: before.decisions };
    const after = run(this.#draft, this.#now, event);
    const [was, is] = [told(before), told(after)];
    if (was === is && 'accepted' in after && after.accepted) {
      this.#now = after.case;
      return { taken: before.decisions };
    }
    this.#parted = true;
    return { taken: before.decisions, other: { before: was, after: is } };
  }
}

/** A release that cannot take the step at all, because it lacks what the case stands on, says so. */
function run(
  release: Release,
  state: Case | undefined,
  { given, at }: RecordedEvent,
): Outcome | { readonly impossible: string } {
  try {
    if (given.kind === 'start') return begin(release, given.start, at);
    if (given.kind === 'event' && state !== undefined) return advance(release, state, given.event, at);
    return { impossible: 'it never began' };
  } catch (error) {
    return { impossible: error instanceof Error ? error.message : String(error) };
  }
}

/** Where a step led, in short: how the case stands, what was sent, which timers were set. */
function told(outcome: ReturnType<typeof run>): string {
  if ('impossible' in outcome) return `not possible: ${outcome.impossible}`;
  if (!outcome.accepted) return refusedBecause(outcome);
  const { case: state, effects, timers } = outcome;
  const sent = effects.map(({ type, params }) => [type, params['template'] ?? params['src'] ?? null]);
  const set = timers.set.map(({ name, due }) => `${name} at ${due}`);
  return `${canonicalJson(state.value)}, ${state.status}; does ${canonicalJson(sent)}; waits for ${canonicalJson(set)}`;
}

/** Without the messages: they can name people. */
function refusedBecause({ because, findings, errors }: Refused): string {
  const why = [
    ...errors.map(({ pointer, code }) => `${code} at ${pointer}`),
    ...findings.map(({ id }) => id),
  ];
  return [`refused: ${because}`, ...why].join(', ');
}

/** A condition of a flow belongs to no rule set: how it came out shows in the steps. */
function decidedBy(draft: Release, { rules, decision }: DecisionRecord): Decision | null | 'condition' {
  if (rules === 'when') return 'condition';
  return find(draft, 'rules', rules) === undefined ? null : ruleSet(draft, rules).decide(decision.facts);
}

function same(a: Decision, b: Decision): boolean {
  return canonicalJson(briefly(a)) === canonicalJson(briefly(b));
}

function briefly({ verdict, findings, missing }: Decision): Briefly {
  return { verdict, findings: findings.map(({ id }) => id), missing };
}

function difference(
  draft: Release,
  release: Release,
  recorded: RecordedCase,
  event: RecordedEvent,
  { rules, at, decision }: DecisionRecord,
  after: Decision | null,
): DecisionDifference {
  return {
    ...named(recorded, event),
    rules,
    at,
    before: briefly(decision),
    after: after === null ? null : briefly(after),
    because: after === null ? [] : reasons(release, draft, rules, decision),
  };
}

function named({ id, number }: RecordedCase, { sequence }: RecordedEvent) {
  return { case: id, number, sequence };
}

const MOST_REASONS = 20;

function reasons(release: Release, draft: Release, rules: string, { facts }: Decision) {
  const [before, after] = [release, draft].map((one) => byName(ruleSet(one, rules).explain(facts).rules));
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return names
    .map((rule) => ({ rule, before: resultOf(before?.get(rule)), after: resultOf(after?.get(rule)) }))
    .filter((one) => one.before !== one.after)
    .slice(0, MOST_REASONS);
}

const byName = (rules: readonly RuleTrace[]) => new Map(rules.map((rule) => [rule.name, rule]));

function resultOf(rule: RuleTrace | undefined): string {
  if (rule === undefined) return 'not there';
  if (rule.result === undefined) return 'not known';
  return rule.result
    ? `holds${rule.findings.length === 0 ? '' : `: ${rule.findings.join(', ')}`}`
    : 'does not hold';
}

function nameOf({ given }: RecordedEvent): string {
  if (given.kind !== 'event') return given.kind;
  const { event } = given;
  if (event.kind === 'event') return event.name;
  return event.kind === 'timer' ? `timer ${event.timer}` : `${event.kind} of ${event.invoke}`;
}
