import type { Connector } from './connector.ts';
import { basic, bearer, type Credentials, twinCredentials } from './credentials.ts';
import { createGraph, GRAPH_URL, graphUses } from './graph/client.ts';
import { createHub, hubUses } from './hub/client.ts';
import type { Partners } from './look-at-partners.ts';
import {
  createMicrosoftIdentity,
  createTenantOf,
  MICROSOFT_IDENTITY_URL,
  microsoftIdentityUses,
} from './microsoftIdentity/client.ts';
import { createMicrosoftTokens, type TokenOptions } from './microsoftIdentity/tokens.ts';
import type { Notes } from './notes.ts';
import { offConnector, type Uses } from './off.ts';
import { createPartnerCenter, PARTNER_CENTER_URL, partnerCenterUses } from './partnerCenter/client.ts';
import { createServiceNow, serviceNowUses } from './serviceNow/client.ts';
import { createVat, vatUses } from './vat/client.ts';
import type { Vault } from './vault.ts';
import { createVies, VIES_URL, viesUses } from './vies/client.ts';

export type { Act } from './acts.ts';
export { runAct } from './acts.ts';
export type { Connector } from './connector.ts';
export type { Fault } from './faults.ts';
export { addFault, FAULT_KINDS, listFaults, removeFault } from './faults.ts';
export type { Notes } from './notes.ts';
export { openTwinStore, type OpenTwinStore } from './sqlite-twin-store.ts';
export { usersOfRecords as twinUsersOf } from './serviceNow/users-of-records.ts';
export type { Twin } from './twin.ts';
export { createTwins, serveTwins } from './twins.ts';
export { createFileVault } from './vault.ts';

/** Every outside system, with what it is called and what its operations are for. */
export const SYSTEMS = {
  vies: { title: 'VIES', uses: viesUses },
  serviceNow: { title: 'ServiceNow', uses: serviceNowUses },
  graph: { title: 'Microsoft Graph', uses: graphUses },
  partnerCenter: { title: 'Microsoft Partner Center', uses: partnerCenterUses },
  microsoftIdentity: { title: 'The sign-in service of Microsoft', uses: microsoftIdentityUses },
  hub: { title: 'The hub', uses: hubUses },
} as const satisfies { readonly [system: string]: { readonly title: string; readonly uses: Uses } };

export type System = keyof typeof SYSTEMS;

/** What this portal can ask, by connector and operation: a release may not ask for anything else. */
export const DECLARED: { readonly [connector: string]: Uses } = {
  ...Object.fromEntries(Object.entries(SYSTEMS).map(([system, { uses }]) => [system, uses])),
  vat: vatUses,
};

export type SystemConfig =
  | { readonly mode: 'off' }
  | { readonly mode: 'twin' }
  | {
      readonly mode: 'real';
      /** Needed where the service has no address that is the same for everybody. */
      readonly url?: string;
      /** A bearer token or, with `user`, a password. */
      readonly secret?: string;
      readonly user?: string;
      /** For the services of Microsoft, in place of a secret. */
      readonly tokens?: Omit<TokenOptions, 'scope'>;
    };

export interface ConnectorsConfig {
  readonly systems: { readonly [system in System]: SystemConfig };
  /** Where the twins are, and their secret; needed where a system is answered by one. */
  readonly twins?: {
    readonly urls: ReadonlyMap<string, string>;
    readonly secret: string;
    /** Under which their pages are mounted. */
    readonly pagesUrl: string;
  };
  /** Whose accounts are looked at for news. */
  readonly partners: Partners;
  /** Must survive a restart, and be the same for all replicas. */
  readonly notes: Notes;
  /** For the first passwords of tenants. A twin's are worth nothing, so that it needs none. */
  readonly vault?: Vault;
  /** Milliseconds for one request. */
  readonly timeout?: number;
  /** The provider's own VAT number, with which VIES gives a proof of having been asked. */
  readonly requester?: string;
  /** The language of what Microsoft sends to new customers, such as `nl-BE`. */
  readonly culture?: string;
  readonly administratorRoles?: readonly string[];
}

/** The systems that a twin answers for; screens say so. */
export function answeredByTwin(config: Pick<ConnectorsConfig, 'systems'>): ReadonlySet<System> {
  return new Set(systemIds.filter((system) => config.systems[system].mode === 'twin'));
}

const systemIds = Object.keys(SYSTEMS) as readonly System[];

/** One connector for each system, by its id, and `vat`, which asks nobody. */
export function createConnectors(config: ConnectorsConfig): ReadonlyMap<string, Connector> {
  const connectors = systemIds.map((system) =>
    config.systems[system].mode === 'off'
      ? offConnector(system, SYSTEMS[system].title, SYSTEMS[system].uses)
      : CREATE[system](config, reachOf(config, system)),
  );
  return new Map([...connectors, createVat()].map((connector) => [connector.id, connector]));
}

interface Reach {
  readonly baseUrl: string;
  readonly credentials: Credentials | undefined;
  readonly timeout: number | undefined;
}

const CREATE: { readonly [system in System]: (config: ConnectorsConfig, reach: Reach) => Connector } = {
  vies: ({ requester }, reach) => createVies({ ...reach, requester }),
  serviceNow: ({ administratorRoles }, reach) => createServiceNow({ ...reach, administratorRoles }),
  graph: (config, reach) =>
    createGraph({
      ...reach,
      tenantOf: tenantOfIn(config, 'graph'),
      partners: config.partners,
      approvalUrl: pagesOf(config, 'graph', '/approve/'),
    }),
  partnerCenter: (config, reach) =>
    createPartnerCenter({
      ...reach,
      notes: config.notes,
      vault: config.vault ?? (config.systems.partnerCenter.mode === 'twin' ? NO_VAULT : undefined),
      culture: config.culture,
      tenantOf: tenantOfIn(config, 'partnerCenter'),
      partners: config.partners,
    }),
  microsoftIdentity: (_, reach) => createMicrosoftIdentity(reach),
  hub: (_, reach) => createHub(reach),
};

const NO_VAULT: Vault = { keep: async () => undefined };

/** Simulated tenants mean nothing to a real service, nor real ones to a twin. */
function tenantOfIn(config: ConnectorsConfig, system: System) {
  const { mode } = config.systems.microsoftIdentity;
  if (mode === 'off' || mode !== config.systems[system].mode) return undefined;
  return createTenantOf(reachOf(config, 'microsoftIdentity'));
}

function pagesOf(config: ConnectorsConfig, system: System, path: string): string | undefined {
  if (config.systems[system].mode !== 'twin' || !config.twins) return undefined;
  return `${config.twins.pagesUrl.replace(/\/+$/, '')}/${system}${path}`;
}

const REAL: { readonly [system in System]?: { readonly url: string; readonly scope?: string } } = {
  vies: { url: VIES_URL },
  graph: { url: GRAPH_URL, scope: `${GRAPH_URL}/.default` },
  partnerCenter: { url: PARTNER_CENTER_URL, scope: `${PARTNER_CENTER_URL}/.default` },
  microsoftIdentity: { url: MICROSOFT_IDENTITY_URL },
};

function reachOf(config: ConnectorsConfig, system: System): Reach {
  const { timeout } = config;
  const settings = config.systems[system];
  if (settings.mode !== 'real') {
    const baseUrl = config.twins?.urls.get(system);
    if (!config.twins || baseUrl === undefined) throw new Error(`There is no twin for ${system}.`);
    return { baseUrl, credentials: twinCredentials(config.twins.secret), timeout };
  }
  const baseUrl = settings.url ?? REAL[system]?.url;
  if (baseUrl === undefined) throw new Error(`${SYSTEMS[system].title} needs a URL.`);
  return { baseUrl, credentials: credentialsOf(settings, REAL[system]?.scope), timeout };
}

function credentialsOf(
  settings: Extract<SystemConfig, { readonly mode: 'real' }>,
  scope: string | undefined,
): Credentials | undefined {
  const { secret, user, tokens } = settings;
  if (tokens && scope !== undefined) return createMicrosoftTokens({ ...tokens, scope });
  if (secret === undefined) return undefined;
  return user === undefined ? bearer(secret) : basic(user, secret);
}
