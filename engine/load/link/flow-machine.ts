import { linkAction } from './flow-actions.ts';
import { linkGuard } from './flow-guards.ts';
import { linkDelayKey } from './flow-delays.ts';
import type { FlowScope } from './flow-scope.ts';
import { linkBinding } from './bindings.ts';
import { ANYTHING } from './data-type.ts';
import { hintFor } from '../hint.ts';
import type { Linker } from './linker.ts';
import { linkOperation } from './operations.ts';
import type { Place } from './place.ts';
import { type StateNode, targetOf, writtenTargets } from './state-tree.ts';
import type { Transition } from './transitions.ts';

/** The machine: where its transitions lead, what they ask and do, and whether each state can be entered as it says. */
export function linkMachine(linker: Linker, scope: FlowScope): void {
  for (const state of scope.states) linkState(linker, scope, state);
  for (const transition of scope.transitions) linkTransition(linker, scope, transition);
  linkInvokeIds(linker, scope);
  reportEventsNotTaken(linker, scope);
}

function linkState(linker: Linker, scope: FlowScope, state: StateNode): void {
  const { place } = state;
  for (const action of [...place.get('entry').oneOrMore(), ...place.get('exit').oneOrMore()])
    linkAction(linker, scope, action, scope.ground());
  for (const [, on] of place.get('on').entries()) linker.key(on, 'unknown-event', 'event', scope.events);
  for (const [, after] of place.get('after').entries()) linkDelayKey(linker, scope, after);
  for (const invoke of place.get('invoke').oneOrMore()) linkInvoke(linker, scope, invoke);
  linkKindOfState(linker, state);
}

/** XState throws, or does something else than what is written, where the keys of a state do not go together. */
function linkKindOfState(linker: Linker, state: StateNode): void {
  const { place, type, children } = state;
  if (linker.symbols.isBroken(place) && children.size === 0) return;
  linkInitial(linker, state);
  if (type === 'final')
    refuse(
      linker,
      place,
      ['on', 'after', 'always', 'invoke', 'states', 'onDone'],
      'final-state',
      'a final state ends there, and',
    );
  if (type === 'history') {
    refuse(
      linker,
      place,
      ['on', 'after', 'always', 'invoke', 'states', 'onDone', 'entry', 'exit'],
      'history-state',
      'a history state only leads back, and',
    );
    if (place.get('target').exists && state.parent !== undefined)
      linkTarget(linker, place.get('target'), state, place.id);
  } else
    refuse(
      linker,
      place,
      ['history', 'target'],
      'history-state',
      `a state of type ${type} is no history state, and`,
    );
  if (type === 'parallel' && children.size === 0)
    linker.report(place, 'no-states', 'a parallel state has no states inside', {
      hint: 'add states, or leave out type: parallel',
    });
}

function refuse(
  linker: Linker,
  place: Place,
  keys: string[],
  code: 'final-state' | 'history-state',
  reason: string,
): void {
  for (const key of keys)
    if (place.get(key).exists)
      linker.report(place.get(key), code, `${reason} "${key}" has no meaning in it`, {
        atKey: true,
        hint: 'take it out, or change the type of the state',
      });
}

function linkInitial(linker: Linker, { place, type, children }: StateNode): void {
  const initial = place.get('initial');
  if (type === 'compound' && !initial.exists) {
    linker.report(place, 'no-initial', `the state does not say in which of its states it begins`, {
      hint: `add initial: ${[...children.keys()][0] ?? '…'}`,
    });
  } else if (type === 'compound') {
    linker.name(
      initial,
      'unknown-state',
      'state inside',
      new Map([...children].map(([name, node]) => [name, node.place])),
    );
  } else if (initial.exists) {
    linker.report(initial, 'no-initial', `"initial" has no meaning in a state of type ${type}`, {
      atKey: true,
      hint:
        type === 'parallel'
          ? 'a parallel state begins in all of its states'
          : 'add the states, or take it out',
    });
  }
}

function linkTransition(linker: Linker, scope: FlowScope, transition: Transition): void {
  const { place, source, target, trigger } = transition;
  const ground = scope.ground(scope.eventType(transition));
  if (target.exists) linkTarget(linker, target, source, scope.flow.id);
  else if (trigger.kind === 'always' && !place.get('actions').exists)
    linker.report(place, 'does-nothing', 'this transition leads nowhere and does nothing', {
      hint: 'add a target',
    });
  if (place.get('guard').exists) linkGuard(linker, scope, place.get('guard'), ground);
  for (const action of place.get('actions').oneOrMore()) linkAction(linker, scope, action, ground);
}

function linkTarget(linker: Linker, target: Place, source: StateNode, flow: string): void {
  const text = target.text;
  if (text === undefined || targetOf(source, text, flow) !== undefined) return;
  linker.report(target, 'unknown-state', `there is no state "${text}" to go to from here`, {
    hint: () => hintForTarget(source, text, flow),
  });
}

/** A right state that is only written in another way comes first. */
function hintForTarget(source: StateNode, text: string, flow: string): string {
  const all = writtenTargets(source, flow);
  const same = all.find((written) => lastName(written) === lastName(text));
  return same === undefined ? hintFor(text, 'state', all) : `did you mean "${same}"?`;
}

function lastName(target: string): string | undefined {
  return target.split(/[.#]/).at(-1);
}

function linkInvoke(linker: Linker, scope: FlowScope, invoke: Place): void {
  const src = invoke.get('src');
  const operation = linkOperation(linker, src, 'job');
  const input = invoke.get('input');
  const expected = operation === undefined ? ANYTHING : linker.types.input(src.text);
  if (input.exists) return linkBinding(linker, input, expected, scope.ground());
  const missing = expected.is === 'object' ? [...(expected.required ?? [])] : [];
  if (missing.length > 0 && !linker.symbols.isBroken(invoke))
    linker.report(
      src,
      'missing-input',
      `"${src.text}" needs ${missing.map((name) => `"${name}"`).join(', ')}, and there is no input`,
      { hint: 'add input' },
    );
}

function linkInvokeIds(linker: Linker, scope: FlowScope): void {
  const seen = new Map<string, Place>();
  for (const { place } of scope.states)
    for (const invoke of place.get('invoke').oneOrMore()) {
      const id = invoke.get('id').text;
      const before = id === undefined ? undefined : seen.get(id);
      if (before !== undefined)
        linker.report(
          invoke.get('id'),
          'invoke-twice',
          `the id "${id}" is used twice; it stands at ${before.pointer} already`,
          { hint: 'give each request an id of its own' },
        );
      else if (id !== undefined) seen.set(id, invoke);
    }
}

/** An event that no state takes can be sent, and is always refused. */
function reportEventsNotTaken(linker: Linker, scope: FlowScope): void {
  if (linker.symbols.isBroken(scope.flow)) return;
  const taken = new Set(
    scope.transitions.filter(({ trigger }) => trigger.kind === 'on').map(({ trigger }) => trigger.name),
  );
  for (const [, reminder] of scope.flow.get('reminders').entries())
    taken.add(reminder.get('byHand', 'event').text ?? '');
  for (const [name, event] of scope.flow.get('events').entries())
    if (!taken.has(name))
      linker.report(event, 'event-not-taken', `no state takes the event "${name}"`, {
        atKey: true,
        hint: 'add it to the on of a state, or take it out',
      });
}
