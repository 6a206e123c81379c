import type { Template as Node } from 'liquidjs';
import { formatPointer } from '../pointer.ts';
import { liquid } from './liquid.ts';

/** A variable of a template. */
export interface Variable {
  readonly pointer: string;
  /** Whether the template does without it: it has a `default`, or stands where `if` has asked for it. */
  readonly optional: boolean;
  /** What the conditions around it ask for; some of it may vouch for this variable, which only who knows the data can tell. */
  readonly askedFor: readonly string[];
  /** In the template, from 1. */
  readonly line: number;
  readonly column: number;
}

/** All variables that a template reads from outside itself, once for each place. */
export function variablesOf(nodes: readonly Node[]): Variable[] {
  const found: Variable[] = [];
  walk(nodes, { guarded: new Set(), local: new Set() }, found);
  return found;
}

interface Scope {
  readonly guarded: ReadonlySet<string>;
  readonly local: ReadonlySet<string>;
}

/** The parts of liquidjs' syntax tree that are read here. */
interface Tree extends Node {
  readonly name?: string;
  readonly value?: { readonly filters?: readonly { readonly name: string }[] };
  readonly branches?: readonly {
    readonly value?: unknown;
    readonly values?: readonly unknown[];
    readonly templates: readonly Node[];
  }[];
  readonly elseTemplates?: readonly Node[];
  readonly templates?: readonly Node[];
  readonly variable?: string;
}

function walk(nodes: readonly Node[], scope: Scope, found: Variable[]): void {
  for (const node of nodes as readonly Tree[]) {
    if (node.name === 'if' || node.name === 'unless') walkConditional(node, scope, found);
    else if (node.name === 'for') walkLoop(node, scope, found);
    else if (node.name === 'case') walkCase(node, scope, found);
    else collect(node, scope, hasDefault(node), found);
  }
}

/** What a branch asks for is there within it, and nowhere else: in `unless`, that is the `else`. */
function walkConditional(node: Tree, scope: Scope, found: Variable[]): void {
  const asked = (branch: { readonly value?: unknown }) =>
    new Set([...scope.guarded, ...collect(asNode([branch.value]), scope, true, found)]);
  let otherwise = scope;
  for (const branch of node.branches ?? []) {
    const within = { ...scope, guarded: asked(branch) };
    walk(branch.templates, node.name === 'unless' ? scope : within, found);
    if (node.name === 'unless') otherwise = within;
  }
  walk(node.elseTemplates ?? [], otherwise, found);
}

function walkLoop(node: Tree, scope: Scope, found: Variable[]): void {
  collect(asNode([(node as unknown as { collection: unknown }).collection]), scope, false, found);
  const local = new Set([...scope.local, node.variable ?? '', 'forloop']);
  walk(node.templates ?? [], { ...scope, local }, found);
  walk(node.elseTemplates ?? [], scope, found);
}

function walkCase(node: Tree, scope: Scope, found: Variable[]): void {
  collect(asNode([node.value]), scope, false, found);
  for (const branch of node.branches ?? []) {
    collect(asNode(branch.values ?? []), scope, false, found);
    walk(branch.templates, scope, found);
  }
  walk(node.elseTemplates ?? [], scope, found);
}

/** A node that consists of arguments alone, so that the library's own analysis reads them. */
function asNode(values: readonly unknown[]): Node {
  return {
    token: undefined,
    render: () => '',
    *arguments() {
      yield* values;
    },
  } as unknown as Node;
}

function collect(node: Node, scope: Scope, optional: boolean, found: Variable[]): string[] {
  const pointers: string[] = [];
  const { globals } = liquid.analyzeSync([node], { partials: false });
  for (const [root, places] of Object.entries(globals)) {
    if (scope.local.has(root)) continue;
    for (const place of places) {
      const pointer = formatPointer(
        place.segments.filter((segment) => typeof segment !== 'object') as string[],
      );
      pointers.push(pointer);
      found.push({
        pointer,
        optional: optional || isGuarded(pointer, scope.guarded),
        askedFor: [...scope.guarded],
        line: place.location.row,
        column: place.location.col,
      });
    }
  }
  return pointers;
}

/** `if a.b` vouches for `a.b` and for what lies on the way to it, not for what lies beyond. */
function isGuarded(pointer: string, guarded: ReadonlySet<string>): boolean {
  for (const known of guarded) if (known === pointer || known.startsWith(pointer + '/')) return true;
  return false;
}

function hasDefault(node: Tree): boolean {
  return node.value?.filters?.some((filter) => filter.name === 'default') ?? false;
}
