import { foldDomain } from '../../engine/rules/operators/domains.ts';
import type { Decision, Finding, Verdict } from '../../engine/rules/index.ts';
import { FINDINGS } from './rules-fixture.ts';

interface Person {
  readonly email: string;
  readonly phone: string | null;
  readonly kind: string;
  readonly account: boolean;
  readonly admin: boolean;
  readonly access: boolean;
  readonly authority: boolean;
  readonly key: boolean;
  readonly head: boolean;
  readonly expert: boolean;
  readonly self: boolean;
}

export interface DutyFacts {
  readonly season: string;
  readonly duty: string;
  readonly branch: string;
  readonly employer: string;
  readonly person: Person;
  readonly signed: boolean;
  readonly secured: boolean;
  readonly agreed: boolean;
  readonly size: string;
}

const NONE: readonly never[] = [];
const F = FINDINGS as Readonly<Record<string, Finding>>;
const {
  notForGuests,
  ownRisk,
  alarm,
  noSignature,
  noAccount,
  noAdmin,
  noPhone,
  noAuthority,
  ownDomain,
  isList,
  noKey,
  notSecured,
  seniorFirst,
  expertFirst,
  writeDown,
  yourself,
} = F as { [name: string]: Finding } & Record<'notForGuests', Finding>;

/** What a programmer would write in place of the rule set, for complete facts: the same objects, in the same order. */
export function decideByHand(facts: DutyFacts): Decision {
  const findings: Finding[] = [];
  const { duty, person } = facts;
  const isOwn = facts.employer === 'library';
  if (!isOwn && facts.branch === 'village') findings.push(notForGuests as Finding);
  if (isOwn && (duty === 'till' || duty === 'archive')) findings.push(ownRisk as Finding);
  if (isOwn && duty === 'guard') findings.push(alarm as Finding);
  if (duty === 'till' && isOwn && !facts.signed) findings.push(noSignature as Finding);
  if (duty === 'desk') byDesk(facts, person, findings);
  else if (duty === 'till') byTill(person, findings);
  else if (duty === 'guard') byGuard(facts, person, findings);
  else if (duty === 'archive') byArchive(facts, person, findings);
  if (facts.branch === 'town' && isOwn && !facts.agreed) findings.push(writeDown as Finding);
  if (duty === 'till' && person.self) findings.push(yourself as Finding);
  return {
    verdict: verdictOf(findings),
    findings,
    missing: NONE,
    facts: facts as unknown as Decision['facts'],
  };
}

function byDesk(facts: DutyFacts, person: Person, findings: Finding[]): void {
  if (!person.account || (facts.season === 'summer' && !person.access)) findings.push(noAccount as Finding);
  if (facts.season === 'winter' && !person.admin) findings.push(noAdmin as Finding);
  if (person.phone === null) findings.push(noPhone as Finding);
  if (person.kind === 'list') findings.push(isList as Finding);
}

function byTill(person: Person, findings: Finding[]): void {
  if (person.phone === null) findings.push(noPhone as Finding);
  if (!person.authority) findings.push(noAuthority as Finding);
  if (isOurs(person.email)) findings.push(ownDomain as Finding);
  if (person.kind === 'list') findings.push(isList as Finding);
}

function isOurs(email: string): boolean {
  const host = foldDomain(email);
  return host === 'library.example' || host.endsWith('.library.example');
}

function byGuard(facts: DutyFacts, person: Person, findings: Finding[]): void {
  if (!person.account) findings.push(noAccount as Finding);
  if (person.kind === 'list') findings.push(isList as Finding);
  if (!person.key) findings.push(noKey as Finding);
  if (!facts.secured) findings.push(notSecured as Finding);
}

function byArchive(facts: DutyFacts, person: Person, findings: Finding[]): void {
  if (person.kind === 'list') findings.push(isList as Finding);
  if (facts.size === 'small' && !person.head) findings.push(seniorFirst as Finding);
  if (facts.size === 'large' && !person.expert) findings.push(expertFirst as Finding);
}

function verdictOf(findings: readonly Finding[]): Verdict {
  let verdict: Verdict = 'eligible';
  for (const { severity } of findings) {
    if (severity === 'blocks') return 'ineligible';
    if (severity === 'needsEvidence') verdict = 'needsEvidence';
  }
  return verdict;
}
