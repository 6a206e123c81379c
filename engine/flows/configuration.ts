import type { CompiledFlow } from './compile.ts';
import { facetsOf } from './strands.ts';
import { pathOf } from './states.ts';
import { configured, type Snapshot } from './step.ts';
import type { Case } from './types.ts';

/** The states in which a case is at one time, with all that follows from that alone. */
export interface Configuration {
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

function compute(flow: CompiledFlow, value: unknown): Configuration {
  // A value from outside is one of XState's only after it was resolved: this throws for states that are not there.
  const snapshot = configured(flow.machine, value);
  const innermost = innermostOf(snapshot.value, '');
  const active = new Set(innermost.flatMap(ancestorsOf));
  const jobs = [...flow.jobs.values()].filter((job) => active.has(job.state)).map((job) => job.id);
  return { active, innermost, facets: facetsOf(flow.strands, active), jobs, snapshot };
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
