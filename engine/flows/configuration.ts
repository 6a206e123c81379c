import type { State } from '../language/types.generated.ts';
import type { CompiledFlow } from './compile.ts';
import { facetsOf } from './strands.ts';
import { pathOf } from './states.ts';
import { configured, type Snapshot } from './step.ts';
import type { Case } from './types.ts';

/** The states in which a case is at one time, with all that follows from that alone. */
export interface Configuration {
  /** XState's state value, with strands in the order of the definition: XState answers an event in the order of its keys. */
  readonly value: unknown;
  readonly active: ReadonlySet<string>;
  /** The innermost of them, in the order of the definition. */
  readonly innermost: readonly string[];
  readonly facets: Case['facets'];
  /** The ids of the connector jobs that run in it. */
  readonly jobs: readonly string[];
  readonly snapshot: Snapshot;
}

/** A flow of many strands has more configurations than are worth keeping. */
const MOST_KEPT = 2_000;

export function configurationOf(flow: CompiledFlow, value: unknown): Configuration {
  const key = JSON.stringify(value);
  const known = flow.configurations.get(key);
  if (known !== undefined) return known;
  const configuration = compute(flow, value);
  if (flow.configurations.size >= MOST_KEPT) flow.configurations.clear();
  flow.configurations.set(key, configuration);
  return configuration;
}

function compute(flow: CompiledFlow, given: unknown): Configuration {
  // Resolving throws for states that are not there, and completes those of which only the outer one is named.
  const value = inOrder(flow.definition.machine, configured(flow.machine, given).value);
  const innermost = innermostOf(value, '');
  const active = new Set(innermost.flatMap(ancestorsOf));
  const jobs = [...flow.jobs.values()].filter((job) => active.has(job.state)).map((job) => job.id);
  const facets = facetsOf(flow.strands, active);
  return { value, active, innermost, facets, jobs, snapshot: configured(flow.machine, value) };
}

/** XState puts a strand that was entered anew behind the others; a store may order keys as it likes. */
function inOrder(state: State, value: unknown): unknown {
  if (typeof value === 'string') return value;
  const names = Object.keys(state.states ?? {}).filter((name) => Object.hasOwn(value as object, name));
  return Object.fromEntries(
    names.map((name) => [
      name,
      inOrder(
        (state.states as { [name: string]: State })[name] as State,
        (value as { [name: string]: unknown })[name],
      ),
    ]),
  );
}

function innermostOf(value: unknown, path: string): string[] {
  if (typeof value === 'string') return [pathOf(path, value)];
  const inside = Object.entries(value as Record<string, unknown>);
  return inside.length === 0
    ? [path]
    : inside.flatMap(([name, deeper]) => innermostOf(deeper, pathOf(path, name)));
}

/** The state itself and all around it, the root last. */
function ancestorsOf(path: string): string[] {
  const last = path.lastIndexOf('.');
  return path === '' ? [''] : [path, ...ancestorsOf(last < 0 ? '' : path.slice(0, last))];
}

/** Whether an active state lists an event of XState, whatever its guards say. */
export function lists(flow: CompiledFlow, { active }: Configuration, event: string): boolean {
  for (const path of active) if (flow.triggers.get(path)?.has(event) === true) return true;
  return false;
}
