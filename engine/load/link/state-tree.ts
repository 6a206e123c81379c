import type { Place } from './place.ts';

/** A state of a machine. */
export interface StateNode {
  readonly place: Place;
  readonly name: string;
  readonly path: readonly string[];
  readonly parent: StateNode | undefined;
  readonly children: ReadonlyMap<string, StateNode>;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
}

export function stateTree(machine: Place, parent?: StateNode): StateNode {
  const children = new Map<string, StateNode>();
  const said = machine.get('type').text;
  const path = parent === undefined ? [] : [...parent.path, machine.key];
  const hasStates = machine.get('states').entries().length > 0;
  const type = isType(said) ? said : hasStates ? 'compound' : 'atomic';
  const node: StateNode = { place: machine, name: machine.key, path, parent, children, type };
  for (const [name, state] of machine.get('states').entries()) children.set(name, stateTree(state, node));
  return node;
}

function isType(text: string | undefined): text is StateNode['type'] {
  return text !== undefined && ['atomic', 'compound', 'parallel', 'final', 'history'].includes(text);
}

/** The state and all states inside it. */
export function allStates(node: StateNode): StateNode[] {
  return [node, ...[...node.children.values()].flatMap(allStates)];
}

export function dotted(node: StateNode): string {
  return node.path.join('.');
}

/** The state at a path with dots from the root. */
export function stateAt(root: StateNode, path: string): StateNode | undefined {
  return descend(root, path.split('.'));
}

function descend(from: StateNode | undefined, names: readonly string[]): StateNode | undefined {
  return names.reduce<StateNode | undefined>((node, name) => node?.children.get(name), from);
}

/** The state that a transition means, by XState's rules: a sibling, `.child`, or `#flow.path` from the root. */
export function targetOf(source: StateNode, target: string, flow: string): StateNode | undefined {
  if (target.startsWith('#')) return absolute(source, target.slice(1), flow);
  if (target.startsWith('.')) return descend(source, target.slice(1).split('.'));
  return source.parent === undefined ? undefined : descend(source.parent, target.split('.'));
}

function absolute(source: StateNode, path: string, flow: string): StateNode | undefined {
  const [id, ...names] = path.split('.');
  return id === flow ? descend(rootOf(source), names) : undefined;
}

function rootOf(node: StateNode): StateNode {
  return node.parent === undefined ? node : rootOf(node.parent);
}

/** The ways in which the states that a source can reach may be written, for hints. */
export function writtenTargets(source: StateNode, flow: string): string[] {
  const siblings = source.parent === undefined ? [] : [...source.parent.children.keys()];
  const children = [...source.children.keys()].map((name) => `.${name}`);
  const others = allStates(rootOf(source))
    .filter((node) => node.parent !== undefined)
    .map((node) => `#${flow}.${dotted(node)}`);
  return [...siblings, ...children, ...others];
}
