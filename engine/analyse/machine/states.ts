import type { Action, Actions, Invoke, State } from '../../language/types.generated.ts';
import { formatPointer } from '../../pointer.ts';
import type { StateRow } from './model.ts';

/** A state of the definition with its number, while the tables are being built. */
export interface NumberedState {
  readonly row: StateRow;
  readonly config: State;
}

/** Numbers the states in document order, as XState orders them. */
export function numberStates(root: State): NumberedState[] {
  const found: NumberedState[] = [];
  visit(found, root, -1, [], []);
  return found;
}

function visit(
  found: NumberedState[],
  config: State,
  parent: number,
  path: string[],
  place: string[],
): number {
  const index = found.length;
  found.push(undefined as unknown as NumberedState);
  const children = Object.entries(config.states ?? {}).map(([name, child]) => ({
    name,
    index: visit(found, child, index, [...path, name], [...place, 'states', name]),
  }));
  const childNamed = (name: string | undefined) => children.find((child) => child.name === name)?.index ?? -1;
  found[index] = {
    config,
    row: {
      index,
      path: path.join('.'),
      type: typeOf(config),
      parent,
      children: children.map((child) => child.index),
      last: found.length - 1,
      initial: childNamed(config.initial),
      deep: config.history === 'deep',
      fallback: -1,
      entry: listed(config.entry),
      exit: listed(config.exit),
      invokes: invokesOf(config).map((invoke) => invoke.id),
      pointer: formatPointer(['machine', ...place]),
    },
  };
  return index;
}

function typeOf(config: State): StateRow['type'] {
  if (config.type !== undefined) return config.type;
  if (Object.keys(config.states ?? {}).length > 0) return 'compound';
  return config.history === undefined ? 'atomic' : 'history';
}

export function listed(actions: Actions | undefined): readonly Action[] {
  if (actions === undefined) return [];
  return Array.isArray(actions) ? actions : [actions];
}

export function invokesOf(config: State): readonly Invoke[] {
  if (config.invoke === undefined) return [];
  return Array.isArray(config.invoke) ? config.invoke : [config.invoke];
}
