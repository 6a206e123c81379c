import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  type GaugeConfiguration,
  Histogram,
  Registry,
} from 'prom-client';
import type { DecisionRecord } from '../../engine/index.ts';
import type { LogEntry } from '../http/kit/hooks.ts';
import type { Store } from '../store/database.ts';
import { countedJobs, countedTimers } from '../store/repositories/figures.ts';
import { countCases } from './count-cases.ts';
import { Remembered } from './remembered.ts';

/** Where figures are read when they are asked for. */
export interface Figures {
  readonly store: Store;
  /** Milliseconds since 1970, by the clock of jobs, and by that of deadlines. */
  readonly system: () => number;
  readonly business: () => number;
}

/** What is told to Prometheus. No label holds anything that a client sent: routes are told by their ids. */
export class Metrics {
  readonly contentType: string;
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #commits: Histogram;
  readonly #events: Counter<'pack'>;
  readonly #decisions: Counter<'pack' | 'verdict'>;

  constructor(version: string) {
    const registers = [this.#registry];
    this.contentType = this.#registry.contentType;
    this.#requests = new Histogram({
      name: 'slipway_http_request_duration_seconds',
      help: 'How long requests took, by the id of the route in the description of the interface.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    });
    this.#commits = new Histogram({
      name: 'slipway_commit_units',
      help: 'How many writes one wait for the disk has served.',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128],
      registers,
    });
    this.#events = new Counter({
      name: 'slipway_case_events_total',
      help: 'Events that cases have taken since the start.',
      labelNames: ['pack'],
      registers,
    });
    this.#decisions = new Counter({
      name: 'slipway_decisions_total',
      help: 'Decisions of rules that cases rest on, since the start.',
      labelNames: ['pack', 'verdict'],
      registers,
    });
    const labelNames = ['version'];
    gauge({ name: 'slipway_info', help: 'Which version runs.', labelNames, registers }).set({ version }, 1);
    collectDefaultMetrics({ register: this.#registry, eventLoopMonitoringPrecision: 20 });
  }

  /** From now on the figures of this store are told, too. */
  follow(figures: Figures): void {
    registerFigures(figures, [this.#registry]);
  }

  /** Of what is logged, a request that was answered. */
  logged({ method, route = 'none', status, milliseconds }: LogEntry): void {
    if (status === undefined || milliseconds === undefined) return;
    this.#requests.observe(
      { method: METHODS.has(method) ? method : 'other', route, status },
      milliseconds / 1000,
    );
  }

  committed(units: number): void {
    this.#commits.observe(units);
  }

  decided(pack: string, decisions: readonly DecisionRecord[]): void {
    this.#events.inc({ pack });
    for (const { decision } of decisions) this.#decisions.inc({ pack, verdict: decision.verdict });
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** It registers itself. */
function gauge<T extends string>(configuration: GaugeConfiguration<T>): Gauge<T> {
  return new Gauge(configuration);
}

function registerFigures(options: Figures, registers: Registry[]): void {
  const monotonic = () => performance.now();
  registerCases(new Remembered(() => countCases(options.store.read), monotonic), registers);
  registerJobs(options, new Remembered(() => countedJobs(options.store.read), monotonic), registers);
  registerTimers(options, new Remembered(() => countedTimers(options.store.read), monotonic), registers);
}

function registerCases(
  counts: Remembered<Awaited<ReturnType<typeof countCases>>>,
  registers: Registry[],
): void {
  gauge({
    name: 'slipway_cases',
    help: 'Cases, by flow and whether they are under way.',
    labelNames: ['pack', 'flow', 'status'],
    registers,
    async collect() {
      this.reset();
      for (const { count, ...labels } of (await counts.get()).cases) this.set(labels, count);
    },
  });
  gauge({
    name: 'slipway_case_strands',
    help: 'Cases that are under way, by the status of each of their strands.',
    labelNames: ['pack', 'flow', 'strand', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { count, ...labels } of (await counts.get()).facets) this.set(labels, count);
    },
  });
}

function registerJobs(
  { system }: Figures,
  counts: Remembered<Awaited<ReturnType<typeof countedJobs>>>,
  registers: Registry[],
): void {
  const labelNames = ['queue', 'type'] as const;
  gauge({
    name: 'slipway_jobs',
    help: 'Effects that wait or are under way (queue "effect"), and incidents that wait for an operator (queue "incident").',
    labelNames,
    registers,
    async collect() {
      this.reset();
      for (const { queue, type, count } of await counts.get()) this.set({ queue, type }, count);
    },
  });
  gauge({
    name: 'slipway_jobs_oldest_seconds',
    help: 'Since when the oldest of them is there.',
    labelNames,
    registers,
    async collect() {
      this.reset();
      for (const { queue, type, oldest } of await counts.get())
        this.set({ queue, type }, Math.max(0, (system() - (oldest ?? system())) / 1000));
    },
  });
}

function registerTimers(
  { business }: Figures,
  counts: Remembered<Awaited<ReturnType<typeof countedTimers>>>,
  registers: Registry[],
): void {
  gauge({
    name: 'slipway_timers',
    help: 'Deadlines and reminders that are set.',
    registers,
    async collect() {
      this.set((await counts.get()).count);
    },
  });
  gauge({
    name: 'slipway_timers_overdue_seconds',
    help: 'By how much the first of them is late; more than a few seconds says that they do not fire.',
    registers,
    async collect() {
      const { firstDue } = await counts.get();
      this.set(firstDue === null ? 0 : Math.max(0, (business() - firstDue) / 1000));
    },
  });
}
