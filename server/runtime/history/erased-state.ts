import {
  type Case,
  find,
  formatPointer,
  parsePointer,
  readAt,
  type RecordEntry,
  type Release,
} from '../../../engine/index.ts';
import type { EventRow } from '../../store/repositories/cases.ts';
import type { StoredEvent } from '../../store/schema/index.ts';
import { replaceAt } from './at-pointer.ts';
import { blackened, ERASED, withoutTexts } from './blacken.ts';
import type { PersonalValues } from './personal.ts';

export interface Erased {
  readonly subjects: readonly string[];
  /** The texts in which the person is recognised. */
  readonly words: readonly string[];
  /** Their values in this case, by the event that brought them. */
  readonly own: readonly { readonly sequence: number; readonly values: PersonalValues }[];
  readonly events: readonly EventRow[];
}

/**
 * The state without the person: nothing is left of what is known to be theirs, and the words by which they are recognised
 * stand nowhere else either.
 */
export function erasedState(release: Release, state: Case, erased: Erased): Case {
  const { subjects, words } = erased;
  const bare = answersOf(release, state, erased).reduce<Case>(
    (rest, pointer) => replaceAt(rest, pointer, ERASED) as Case,
    withoutPeople(state, (id) => subjects.includes(id)),
  );
  return blackened(bare, words) as Case;
}

function withoutPeople(state: Case, isTheirs: (id: string) => boolean): Case {
  const { view } = state;
  const starter = isTheirs(view.starter.id) ? { ...view.starter, name: ERASED, email: ERASED } : view.starter;
  const records = Object.fromEntries(
    Object.entries(state.records).map(([name, entry]) => [name, isTheirs(entry.id) ? emptied(entry) : entry]),
  );
  return { ...state, view: { ...view, starter }, records };
}

const emptied = (entry: RecordEntry): RecordEntry => ({
  ...entry,
  attributes: withoutTexts(entry.attributes) as RecordEntry['attributes'],
});

/** Where in the state the answers stand that say who the person is. */
function answersOf(release: Release, state: Case, { own, events }: Erased): string[] {
  return own.flatMap(({ sequence, values }) => {
    const event = events.find((one) => one.sequence === sequence);
    const form = event && formOf(release, state, JSON.parse(event.body) as StoredEvent);
    if (form === undefined) return [];
    return Object.values(values)
      .flatMap(({ value }) => Object.keys(value))
      .map((pointer) => parsePointer(pointer).slice(1))
      .filter(([part]) => part === 'answers')
      .map(([, ...inside]) => ['answers', form, ...inside])
      .filter((segments) => typeof readAt(state, segments) === 'string')
      .map(formatPointer);
  });
}

function formOf(release: Release, { view }: Case, body: StoredEvent): string | undefined {
  const flow = find(release, 'flow', view.flow);
  if (body.kind === 'start') return flow?.start.form;
  return body.kind === 'event' && body.event.kind === 'event'
    ? flow?.events?.[body.event.name]?.form
    : undefined;
}
