import type { Connector } from './adapters/connector.ts';
import type { EffectWorker } from './runtime/jobs/worker.ts';
import type { Services } from './runtime/services.ts';

/** What the use cases need: the services of the runtime, and the parts of this installation. */
export interface AppServices extends Services {
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly worker: EffectWorker;
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
