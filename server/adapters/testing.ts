import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { Answers } from '../../engine/index.ts';
import { runAct } from './acts.ts';
import type { Answer, Call, Connector, Partner } from './connector.ts';
import { addFault, type Fault } from './faults.ts';
import { later } from './durations.ts';
import { type ConnectorsConfig, createConnectors, type System, SYSTEMS } from './index.ts';
import { notesIn } from './notes.ts';
import { type OpenTwinStore, openTwinStore } from './sqlite-twin-store.ts';
import type { Twin } from './twin.ts';
import { createTwins, serveTwins } from './twins.ts';

export const SECRET = 'a-secret-of-tests';
export const PAGES = 'http://portal.example/twins';
export const PAULA: Partner = { id: 'company-paula', attributes: {} };
export const RITA: Partner = { id: 'company-rita', attributes: {} };

/** All twins behind real HTTP, the clients that talk to them, and a clock under the hand of the test. */
export interface Stage {
  readonly twins: ReadonlyMap<string, Twin>;
  readonly urls: ReadonlyMap<string, string>;
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly store: OpenTwinStore;
  /** Asks an operation as the server does; its answer is checked against the definition. */
  readonly ask: (src: string, input: Answers, more?: Partial<Call>) => Promise<Answer>;
  readonly act: (system: string, id: string, input: Answers) => void;
  readonly fault: (system: string, fault: Omit<Fault, 'id'>) => void;
  readonly pass: (duration: string) => void;
  readonly now: () => string;
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly file?: string;
  readonly now?: string;
  readonly config?: Partial<ConnectorsConfig>;
}

const twinned = Object.fromEntries(Object.keys(SYSTEMS).map((system) => [system, { mode: 'twin' }])) as {
  readonly [system in System]: { readonly mode: 'twin' };
};

export async function setStage(options: StageOptions = {}): Promise<Stage> {
  let now = options.now ?? '2026-03-02T09:00:00Z';
  let calls = 0;
  let faults = 0;
  const store = openTwinStore(options.file ?? ':memory:');
  const users = [
    { email: 'tina@acme.example', name: 'Tina Technical', administrator: true },
    { email: 'sam@acme.example', name: 'Sam Security' },
    { email: 'gone@acme.example', name: 'Gone Girl', active: false },
  ];
  const twins = createTwins({ clock: () => now, pagesUrl: PAGES, store, secret: SECRET, users });
  const { urls, close } = await serveTwins(twins);
  const connectors = createConnectors({
    systems: twinned,
    twins: { urls, secret: SECRET, pagesUrl: PAGES },
    partners: async () => [PAULA, RITA],
    notes: notesIn(store, 'notes/'),
    timeout: 1_000,
    ...options.config,
  });
  return {
    twins,
    urls,
    connectors,
    store,
    ask: async (src, input, more = {}) => {
      const [connector = '', operation = ''] = src.split('.');
      calls += 1;
      const call: Call = { key: `call-${calls}`, input, signal: new AbortController().signal, ...more };
      const answer = await connectors.get(connector)?.operations[operation]?.(call);
      if (!answer) throw new Error(`Nobody provides ${src}.`);
      checkAgainstDefinition(connector, operation, answer);
      return answer;
    },
    act: (system, id, input) => {
      const twin = twins.get(system);
      const result = twin && runAct(twin, id, input);
      if (!result?.ok) throw new Error(result?.problem ?? `There is no twin ${system}.`);
    },
    fault: (system, fault) => {
      faults += 1;
      addFault(store, system, { id: `fault-${faults}`, ...fault });
    },
    pass: (duration) => {
      now = later(now, duration);
    },
    now: () => now,
    close: async () => {
      await close();
      store.close();
    },
  };
}

interface Operation {
  readonly use: string;
  readonly output?: Answers;
  readonly errors?: Answers;
}

const FILES: readonly string[] = [
  ...['vies', 'vat', 'serviceNow', 'partnerCenter', 'microsoftIdentity'].map(
    (id) => `partner-portal/connectors/${id}`,
  ),
  ...['graph', 'partnerCenter', 'hub'].map((id) => `msp-hub/connectors/${id}`),
];

/** What the shipped definitions declare, by connector and operation; two packs may use one connector. */
export const DEFINED: ReadonlyMap<string, ReadonlyMap<string, Operation>> = readDefinitions();

function readDefinitions(): ReadonlyMap<string, ReadonlyMap<string, Operation>> {
  const defined = new Map<string, Map<string, Operation>>();
  for (const file of FILES) {
    const url = new URL(`../../definitions/${file}.yaml`, import.meta.url);
    const { id, operations } = parse(readFileSync(url, 'utf8')) as {
      readonly id: string;
      readonly operations: { readonly [name: string]: Operation };
    };
    const known = defined.get(id) ?? new Map<string, Operation>();
    for (const [name, operation] of Object.entries(operations)) known.set(name, operation);
    defined.set(id, known);
  }
  return defined;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });

function checkAgainstDefinition(connector: string, operation: string, answer: Answer): void {
  const declared = DEFINED.get(connector)?.get(operation);
  if (!declared) throw new Error(`No definition declares ${connector}.${operation}.`);
  const schema = { ...declared.output, additionalProperties: false };
  if (!declared.output) schema.additionalProperties = Object.keys(answer.output).length === 0;
  const full = answer.outcome !== 'no' && answer.outcome !== 'unavailable';
  if (!ajv.validate(full ? schema : { ...schema, required: [] }, answer.output)) {
    throw new Error(`${connector}.${operation} answers otherwise than declared: ${ajv.errorsText()}`);
  }
}
