import type { Place } from './place.ts';
import type { StateNode } from './state-tree.ts';

/** What brings a transition about. `place` is where it stands: the event, the delay, or the request. */
interface Trigger {
  readonly kind: 'on' | 'after' | 'always' | 'done' | 'invokeDone' | 'invokeError';
  readonly name: string;
  readonly place: Place;
}

export interface Transition {
  readonly source: StateNode;
  readonly trigger: Trigger;
  /** The transition: a target alone, or with guard and actions. */
  readonly place: Place;
  readonly target: Place;
}

export function allTransitions(source: StateNode): Transition[] {
  const { place } = source;
  const keyed = (kind: 'on' | 'after') =>
    place
      .get(kind)
      .entries()
      .flatMap(([name, at]) => those(source, { kind, name, place: at }, at));
  const single = (kind: 'always' | 'done', key: string) =>
    those(source, { kind, name: key, place: place.get(key) }, place.get(key));
  const invoked = place
    .get('invoke')
    .oneOrMore()
    .flatMap((invoke) => ofInvoke(source, invoke));
  return [
    ...keyed('on'),
    ...keyed('after'),
    ...single('always', 'always'),
    ...single('done', 'onDone'),
    ...invoked,
  ];
}

function ofInvoke(source: StateNode, invoke: Place): Transition[] {
  const done = invoke.get('onDone');
  const error = invoke.get('onError');
  return [
    ...those(source, { kind: 'invokeDone', name: 'onDone', place: invoke }, done),
    ...those(source, { kind: 'invokeError', name: 'onError', place: invoke }, error),
  ];
}

function those(source: StateNode, trigger: Trigger, at: Place): Transition[] {
  return at.oneOrMore().map((place) => ({
    source,
    trigger,
    place,
    target: place.text === undefined ? place.get('target') : place,
  }));
}
