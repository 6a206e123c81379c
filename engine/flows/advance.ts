import type { Release } from '../release.ts';
import { arrive, type Arrival } from './arrival.ts';
import { type CompiledFlow, compiledFlow } from './compile.ts';
import { configurationOf } from './configuration.ts';
import { FlowError } from './error.ts';
import { type Recorder, recording } from './recorder.ts';
import { refuse } from './refusal.ts';
import { settle } from './settle.ts';
import { nextStep } from './step.ts';
import type { Case, CaseEvent, Instant, Outcome } from './types.ts';
import { titleOfEvent, type Voice, voiceOf } from './voice.ts';
import { refusedBy } from './why-not.ts';

/**
 * Decides what an event does to a case. Pure: the same release, case, event and instant always give the same, nothing
 * that is given is changed, and what is to be done comes back as data.
 */
export function advance(release: Release, of: Case, event: CaseEvent, now: Instant): Outcome {
  if (of.release !== release.hash)
    throw new FlowError(`case ${of.view.id} runs on another release than the one given`);
  const flow = compiledFlow(release, of.view.flow);
  const voice = voiceOf(release, flow.definition, event.kind === 'event' ? event.by : undefined);
  if (of.status === 'done') return refuse('notNow', voice.say('ended'));
  const recorder: Recorder = { decisions: [], problems: [] };
  return recording(recorder, () => {
    const arrival = arrive(flow, of, event, now);
    return 'accepted' in arrival ? arrival : step(flow, of, arrival, recorder, now, voice);
  });
}

function step(
  flow: CompiledFlow,
  of: Case,
  arrival: Arrival,
  recorder: Recorder,
  now: Instant,
  voice: Voice,
): Outcome {
  const configuration = configurationOf(flow, of.value);
  const taken = nextStep(flow.machine, configuration.snapshot, of.history, arrival.view, arrival.event);
  if (taken === undefined)
    return refusedBy(
      flow,
      configuration,
      arrival.event.type,
      arrival.view,
      titleOf(flow, arrival, voice),
      voice,
    );
  return settle(flow, of, arrival, taken, recorder, now);
}

/** Of what comes by itself, the line of the log is the title. */
function titleOf({ definition }: CompiledFlow, { event, line }: Arrival, voice: Voice): string {
  const declared = definition.events?.[event.type];
  return declared === undefined ? line.text : titleOfEvent(voice, event.type, declared);
}
