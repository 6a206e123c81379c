import { linkLiteral } from './conditions.ts';
import { codes, type DataType, typeAt } from './data-type.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { linkPointer, segmentsOf } from './pointers.ts';
import { linkRelationship } from './property.ts';
import { linkService } from './permissions.ts';
import { linkTimeline } from './scenario-timeline.ts';
import { type Handles, linkAttributes, linkCheckAnswers, linkValues } from './scenario-values.ts';

export function linkScenario(linker: Linker, scenario: Place, scopes: ReadonlyMap<string, FlowScope>): void {
  const handles = handlesOf(linker, scenario);
  linkDirectory(linker, scenario, handles);
  linkTimeline(linker, scenario, handles, scopes);
  for (const decision of scenario.get('decisions').items()) linkDecision(linker, decision, handles);
  for (const submission of scenario.get('submissions').items()) linkSubmission(linker, submission, handles);
}

/** `provider` and `own` are there without being declared. */
function handlesOf(linker: Linker, scenario: Place): Handles {
  const companies = linker.symbols.section(scenario.get('companies'));
  const always = ['provider', 'own'].map((name) => [name, scenario.get('companies', name)] as const);
  return {
    companies: companies && new Map([...companies, ...always]),
    records: linker.symbols.section(scenario.get('records')),
    users: linker.symbols.section(scenario.get('users')),
  };
}

function linkDirectory(linker: Linker, scenario: Place, handles: Handles): void {
  for (const [, company] of scenario.get('companies').entries()) {
    linker.name(company.get('of'), 'unknown-handle', 'company in this scenario', handles.companies);
    linkRelationship(linker, company.get('relationship'));
    for (const service of company.get('services').items()) linkService(linker, service);
    linkAttributes(linker, company.get('attributes'), linker.types.company(), 'a company');
  }
  for (const [, record] of scenario.get('records').entries()) {
    const kind = linker.name(record.get('record'), 'unknown-record', 'record', linker.symbols.all('record'));
    linker.name(record.get('of'), 'unknown-handle', 'company in this scenario', handles.companies);
    linkAttributes(linker, record.get('attributes'), linker.types.record(kind?.id), `record ${kind?.id}`);
  }
  for (const [, user] of scenario.get('users').entries()) {
    linker.name(user.get('of'), 'unknown-handle', 'company in this scenario', handles.companies);
    linker.name(user.get('record'), 'unknown-handle', 'record in this scenario', handles.records);
    for (const role of user.get('roles').items()) linkRole(linker, role, scenario, user.get('of').text);
  }
}

/** A role is for users of the provider, of partners, or of customers; a test with another proves nothing. */
function linkRole(linker: Linker, role: Place, scenario: Place, company: string | undefined): void {
  const found = linker.name(role, 'unknown-role', 'role', linker.symbols.sectionOfAll('access', 'roles'));
  const of = found?.get('of').text;
  const is =
    company === 'provider'
      ? 'provider'
      : company === 'own'
        ? 'partner'
        : scenario.get('companies', company ?? '', 'is').text;
  if (of === undefined || is === undefined || of === is) return;
  linker.report(
    role,
    'role-of-others',
    `the role "${role.text}" is for users of a ${of}, and "${company}" is a ${is}`,
    { hint: `name a role with of: ${is}` },
  );
}

function linkDecision(linker: Linker, decision: Place, handles: Handles): void {
  const rules = linker.name(decision.get('rules'), 'unknown-rules', 'rule set', linker.symbols.all('rules'));
  if (rules === undefined) return;
  const facts = linker.types.facts(rules);
  for (const [name, value] of decision.get('facts').entries()) linkFact(linker, value, name, facts, handles);
  for (const [name, values] of decision.get('each').entries())
    for (const [index, value] of values.items().entries())
      linkFact(linker, value, name, facts, handles, index === 0 ? values : undefined);
  for (const finding of decision.get('findings').items())
    linker.name(finding, 'unknown-finding', 'finding', linker.symbols.section(rules.get('findings')));
  for (const missing of decision.get('missing').items()) linkMissing(linker, missing, facts);
}

function linkFact(
  linker: Linker,
  value: Place,
  name: string,
  facts: ReadonlyMap<string, DataType> | undefined,
  handles: Handles,
  key = value,
): void {
  const type = facts?.get(name);
  if (facts === undefined) return;
  if (type === undefined) return linker.unknown(key, 'unknown-fact', 'fact', name, facts.keys(), true);
  if (type.is !== 'object') return value.value === null ? undefined : linkLiteral(linker, value, type);
  if (value.text !== undefined)
    linker.name(value, 'unknown-handle', 'record in this scenario', handles.records);
  else linkAttributes(linker, value, type, `record ${type.record}`);
}

/** `/contact/phone`: a fact, and perhaps a place inside it. */
function linkMissing(linker: Linker, missing: Place, facts: ReadonlyMap<string, DataType> | undefined): void {
  const [name, ...path] = segmentsOf(missing.text) ?? [];
  if (facts === undefined || name === undefined) return;
  const type = facts.get(name);
  if (type === undefined) linker.unknown(missing, 'unknown-fact', 'fact', name, facts.keys());
  else if (typeAt(type, path).type === undefined)
    linkPointer(linker, missing, {
      type: { is: 'object', properties: facts },
      code: 'unknown-attribute',
      called: 'the rule set',
    });
}

function linkSubmission(linker: Linker, submission: Place, handles: Handles): void {
  const form = linker.name(submission.get('form'), 'unknown-form', 'form', linker.symbols.all('form'));
  linker.name(submission.get('by'), 'unknown-handle', 'user in this scenario', handles.users);
  linker.name(submission.get('for'), 'unknown-handle', 'company in this scenario', handles.companies);
  if (form === undefined) return;
  const ground = {
    type: linker.types.answers(form.id),
    code: 'unknown-field',
    called: `form ${form.id}`,
  } as const;
  const answers = { ...ground, records: handles.records };
  if (!submission.get('errors').exists) linkValues(linker, submission.get('answers'), answers);
  for (const key of ['valid', 'prefilled'])
    linkValues(linker, submission.get(key), { ...answers, exact: true });
  linkEarlier(linker, submission.get('earlier'), handles);
  linkCheckAnswers(linker, submission.get('checks'), form);
  if (!submission.get('errors').exists) linkRow(linker, submission.get('row'), form);
  for (const pointer of submission.get('visible').items()) linkPointer(linker, pointer, ground);
  for (const [, verdicts] of submission.get('choices').entries()) {
    linkPointer(linker, verdicts, ground, true);
    for (const [, verdict] of verdicts.entries()) linkVerdict(linker, verdict, handles);
  }
}

/** Headings may be written with other capitals. */
function linkRow(linker: Linker, row: Place, form: Place): void {
  const columns = linker.symbols.section(form.get('columns'));
  const folded = columns && new Set([...columns.keys()].map((heading) => heading.toLowerCase()));
  for (const [heading, cell] of row.entries())
    if (folded?.has(heading.trim().toLowerCase()) === false)
      linker.unknown(cell, 'unknown-column', 'column', heading, columns?.keys() ?? [], true);
}

function linkEarlier(linker: Linker, earlier: Place, { records }: Handles): void {
  for (const [id, answers] of earlier.entries()) {
    const form = linker.key(answers, 'unknown-form', 'form', linker.symbols.all('form'));
    if (form !== undefined)
      linkValues(linker, answers, { type: linker.types.answers(id), called: `form ${id}`, records });
  }
}

const VERDICT = codes(['eligible', 'needsEvidence', 'ineligible', 'undecided']);

function linkVerdict(linker: Linker, verdict: Place, handles: Handles): void {
  linker.key(verdict, 'unknown-handle', 'record in this scenario', handles.records);
  if (verdict.text !== undefined) linkLiteral(linker, verdict, VERDICT);
}
