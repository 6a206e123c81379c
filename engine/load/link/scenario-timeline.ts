import { linkLiteral } from './conditions.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import { linkExpectation, linkInvoke } from './scenario-expectation.ts';
import { type Handles, linkAttributes, linkCheckAnswers, linkValues } from './scenario-values.ts';

/** What is known while a timeline is gone through. */
interface Story {
  readonly linker: Linker;
  readonly handles: Handles;
  readonly scopes: ReadonlyMap<string, FlowScope>;
  /** The cases that have begun, with their flows; a flow that is not known hides what its case knows. */
  readonly cases: Map<string, FlowScope | undefined>;
}

export function linkTimeline(
  linker: Linker,
  scenario: Place,
  handles: Handles,
  scopes: ReadonlyMap<string, FlowScope>,
): void {
  const story: Story = { linker, handles, scopes, cases: new Map() };
  for (const step of scenario.get('timeline').items()) linkStep(story, step);
}

function linkStep(story: Story, step: Place): void {
  const { linker, handles } = story;
  if (step.get('start').exists) linkStart(story, step);
  else if (step.get('case').exists)
    linker.name(
      step.get('case'),
      'unknown-handle',
      'case in this scenario',
      new Map([...story.cases.keys()].map((name) => [name, step])),
    );
  linker.name(step.get('for'), 'unknown-handle', 'company in this scenario', handles.companies);
  linkBy(story, step);
  linkChange(story, step);
  const flows = flowsOf(story, step);
  if (flows === undefined) return;
  if (step.get('event').exists) linkEvent(story, step, flows);
  if (step.get('connector').exists) linkConnectorStep(linker, step, flows);
  linkRefusal(linker, step.get('refused'));
  linkExpectation(linker, handles, step.get('expect'), flows);
}

function linkStart(story: Story, step: Place): void {
  const { linker, scopes } = story;
  const flow = linker.name(step.get('start'), 'unknown-flow', 'flow', linker.symbols.all('flow'));
  const scope = flow === undefined ? undefined : scopes.get(flow.id);
  story.cases.set(step.get('as').text ?? 'case', scope);
  const form = scope?.flow.get('start', 'form').text;
  if (form !== undefined) linkFilledIn(story, step, form);
}

/** The cases that a step is about: the one that it names, or, for time that passes, any. */
function flowsOf({ cases }: Story, step: Place): FlowScope[] | undefined {
  const handle = step.get('start').exists ? (step.get('as').text ?? 'case') : step.get('case').text;
  const about = handle ?? (step.get('event').exists || step.get('connector').exists ? 'case' : undefined);
  const scopes = about === undefined ? [...cases.values()] : [cases.get(about)];
  return scopes.includes(undefined) ? undefined : (scopes as FlowScope[]);
}

function linkBy({ linker, handles }: Story, step: Place): void {
  const by = step.get('by');
  if (by.text === 'connector' || by.text === 'link') return;
  linker.name(by, 'unknown-handle', 'user in this scenario', handles.users);
}

function linkFilledIn({ linker, handles }: Story, step: Place, id: string): void {
  const form = linker.symbols.find('form', id);
  if (form === undefined) return;
  if (!step.get('refused').exists)
    linkValues(linker, step.get('answers'), {
      type: linker.types.answers(id),
      called: `form ${id}`,
      records: handles.records,
    });
  linkCheckAnswers(linker, step.get('checks'), form);
}

function linkEvent(story: Story, step: Place, [scope]: readonly FlowScope[]): void {
  const { linker } = story;
  const event = linker.name(step.get('event'), 'unknown-event', 'event', scope?.events);
  linkPayload(linker, step.get('payload'), event?.get('connector').text);
  const form = event?.get('form').text;
  if (form !== undefined) linkFilledIn(story, step, form);
  else if (
    event !== undefined &&
    step.get('answers').exists &&
    !step.get('refused').exists &&
    !linker.symbols.isBroken(event)
  )
    linker.report(
      step.get('answers'),
      'unknown-field',
      `the event "${step.get('event').text}" has no form, so nothing can be answered`,
      { atKey: true, hint: 'take answers out' },
    );
}

function linkPayload(linker: Linker, payload: Place, notice: string | undefined): void {
  if (notice !== undefined)
    linkValues(linker, payload, {
      type: linker.types.output(notice),
      called: `the notice ${notice}`,
      exact: true,
    });
}

/** A connector answers what the operation declares, or refuses. */
function linkConnectorStep(linker: Linker, step: Place, flows: readonly FlowScope[]): void {
  const src = linkInvoke(linker, step.get('connector'), flows)?.get('src').text;
  if (src === undefined) return;
  linkValues(linker, step.get('answers'), {
    type: linker.types.output(src),
    called: `the answer of ${src}`,
    exact: true,
  });
  const values =
    linker.symbols
      .operations()
      ?.get(src)
      ?.get('errors')
      .entries()
      .map(([code]) => code) ?? [];
  const usual = { values, of: `the errors of ${src}` };
  if (step.get('fails', 'code').text !== undefined)
    linkLiteral(linker, step.get('fails', 'code'), { is: 'text', usual });
}

function linkChange({ linker, handles }: Story, step: Place): void {
  const found = linker.name(step.get('change'), 'unknown-handle', 'record in this scenario', handles.records);
  const kind = found?.get('record').text;
  if (kind !== undefined) linkAttributes(linker, step.get('to'), linker.types.record(kind), `record ${kind}`);
}

/** The findings of a refusal come from a guard, or from a form. */
function linkRefusal(linker: Linker, refused: Place): void {
  const findings = linker.symbols.sectionOfAll('rules', 'findings');
  for (const finding of refused.get('findings').items())
    linker.name(finding, 'unknown-finding', 'finding', findings);
}
