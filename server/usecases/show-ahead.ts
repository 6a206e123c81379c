import {
  type Effect,
  find,
  type Outcome,
  type Release,
  renderNotice,
  statusesOf,
  translate,
  whatNext,
} from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { originOf } from '../identity/permissions.ts';
import { foreseeBeginning } from '../runtime/steps/begin-case.ts';
import { foreseeEvent } from '../runtime/steps/take-event.ts';
import { byRole } from './show-case.ts';
import { prepareSubmission, type PreparedSubmission, type Submission } from './submit-form-draft.ts';

type Advanced = Extract<Outcome, { accepted: true }>;

/**
 * What would follow if a draft were submitted now, decided as its submission would be; nothing is kept. It needs nobody to type
 * anything that is not there: what cannot be submitted yet says why.
 */
export async function showAhead(app: AppServices, wanted: Submission) {
  const { read } = app.store;
  const prepared = await prepareSubmission(app, wanted);
  const foreseen = await foresee(app, prepared);
  if (foreseen === undefined) return { accepted: false, messages: [], later: [], strands: [] };
  const { release, outcome } = foreseen;
  if (!outcome.accepted)
    return { accepted: false, message: outcome.message, messages: [], later: [], strands: [] };
  const inForce = (await app.releases.inForce(read, release.pack)) ?? release;
  const by = await originOf(read, inForce, wanted.caller, wanted.language);
  const now = app.clock.now();
  const { language } = by;
  const told = {
    accepted: true,
    messages: messagesOf(release, outcome.effects, language),
    strands: statusesOf(release, outcome.case, now, language),
    later: laterOf(release, outcome, now, by),
  };
  return byRole(release, outcome.case.view.flow, told, language) as typeof told;
}

async function foresee(app: AppServices, submission: PreparedSubmission) {
  const { read } = app.store;
  if (submission.kind === 'became') return undefined;
  if (submission.kind === 'start') {
    const { prepared } = submission;
    return { release: prepared.release, outcome: await foreseeBeginning(app, read, prepared) };
  }
  const { row, event, answers, caller, language, checks, draft } = submission.prepared;
  const release = await app.releases.byHash(read, row.release);
  const inForce = (await app.releases.inForce(read, row.pack)) ?? release;
  const given = {
    kind: 'event' as const,
    name: event,
    by: await originOf(read, inForce, caller, language),
    ...(answers === undefined ? {} : { answers }),
    checks: Object.fromEntries(Object.entries(checks).map(([name, { answer }]) => [name, answer])),
  };
  const outcome = await foreseeEvent(app, read, {
    row,
    event: given,
    ...(draft === undefined ? {} : { draft: draft.id }),
  });
  return { release, outcome };
}

/** Mails and notices; of what else is done nobody is told. */
function messagesOf(release: Release, effects: readonly Effect[], language: string | undefined) {
  return effects
    .filter(({ type }) => type === 'email' || type === 'notify')
    .map((effect) => ({ title: titleOf(release, effect, language), to: effect.to ?? [] }));
}

function titleOf(release: Release, effect: Effect, language: string | undefined): string {
  if (effect.type === 'notify') return renderNotice(release, effect, language);
  const template = String(effect.params['template']);
  const title = find(release, 'email', template)?.title ?? template;
  return translate(release, 'email', template, '/title', title, language);
}

type By = Awaited<ReturnType<typeof originOf>>;

/** What is sent by itself when its time comes, and what when somebody does what they then can; one step far. */
function laterOf(release: Release, { case: of, timers }: Advanced, now: string, by: By) {
  const next = whatNext(release, of, timers.set, now, by);
  return [
    ...next.timers.map(({ due, ahead }) => ({ due, messages: ahead?.messages ?? [] })),
    ...next.events.map(({ title, ahead }) => ({ event: title, messages: ahead?.messages ?? [] })),
  ]
    .filter(({ messages }) => messages.length > 0)
    .map((one) => ({ ...one, messages: one.messages.map(({ title, to }) => ({ title, to })) }));
}
