import type { Connector, OpenTwinStore, Twin } from './adapters/index.ts';
import type { Config } from './config/config.ts';
import type { Health } from './operations/health.ts';
import type { Metrics } from './operations/metrics.ts';
import type { Imports } from './imports/imports.ts';
import type { PublishCheck } from './registry/check/publish-check.ts';
import type { DefinitionTasks } from './registry/definition-tasks.ts';
import type { Publications } from './registry/publications.ts';
import type { Scheduler } from './runtime/jobs/scheduler.ts';
import type { EffectWorker } from './runtime/jobs/worker.ts';
import type { Services } from './runtime/services.ts';
import type { MovableClock } from './time/business-clock.ts';
import type { Relisting } from './usecases/relist-cases.ts';

/** What the use cases need: the services of the runtime, and the parts of this installation. */
export interface AppServices extends Services {
  readonly clock: MovableClock;
  readonly config: Config;
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly twins: ReadonlyMap<string, Twin>;
  readonly twinStore: OpenTwinStore;
  readonly worker: EffectWorker;
  readonly scheduler: Scheduler;
  readonly publishCheck: PublishCheck;
  readonly health: Health;
  readonly metrics: Metrics;
  readonly definitionTasks: DefinitionTasks;
  readonly publications: Publications;
  readonly relisting: Relisting;
  readonly imports: Imports;
  /** Where people reach this server; without a slash at the end. */
  readonly publicUrl: string;
  readonly demo: boolean;
  /** Who can be played in a demonstration; nobody in any other mode. */
  readonly personas: () => Promise<readonly Persona[]>;
}

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly about: string;
}
