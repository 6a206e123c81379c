import { address, choice, names, secretOf, words } from '../config/kinds.ts';
import { optional, type ValuesOf } from '../config/setting.ts';
import type { System, SystemConfig } from './index.ts';

const MODES = choice('off', 'twin', 'real');
const MODE = { otherwiseInWords: '`twin` in a demonstration, else `off`' } as const;

/** What an installation decides about outside systems. It is only described here: nothing of the clients is loaded. */
export const SYSTEM_SETTINGS = {
  VIES: optional(MODES, {
    about: 'Who answers whether a VAT number is valid: nobody, a simulation, or VIES.',
    ...MODE,
  }),
  VIES_URL: optional(address, { about: 'Another address of VIES.', otherwiseInWords: 'the public service' }),
  VIES_REQUESTER: optional(words, {
    about: 'Your own VAT number, with which VIES gives a proof of having been asked.',
    example: 'BE0123456749',
  }),
  SERVICENOW: optional(MODES, { about: 'Who answers for ServiceNow.', ...MODE }),
  SERVICENOW_URL: optional(address, {
    about: 'The address of your instance.',
    example: 'https://example.service-now.com',
  }),
  SERVICENOW_USER: optional(words, {
    about: 'The user as whom it is asked; without one, the secret is a bearer token.',
  }),
  SERVICENOW_SECRET: optional(secretOf(1), { about: 'The password or the token.', secret: true }),
  SERVICENOW_ADMINISTRATOR_ROLES: optional(names, {
    about: 'Who holds one of these roles counts as an administrator.',
    otherwiseInWords: '`admin`',
  }),
  MICROSOFT_IDENTITY: optional(MODES, { about: 'Who says which tenant has verified a domain.', ...MODE }),
  MICROSOFT_IDENTITY_URL: optional(address, {
    about: 'Another address of the sign-in service of Microsoft.',
    otherwiseInWords: 'the public service',
  }),
  MICROSOFT_TENANT_ID: optional(words, { about: 'Your own tenant, in which the app is registered.' }),
  MICROSOFT_CLIENT_ID: optional(words, { about: 'The app as which Graph and Partner Center are asked.' }),
  MICROSOFT_CLIENT_SECRET: optional(secretOf(1), { about: 'The secret of the app.', secret: true }),
  MICROSOFT_TENANT_ATTRIBUTE: optional(words, {
    about: 'Which attribute of a partner names its tenant.',
    otherwiseInWords: '`microsoftTenantId`',
  }),
  GRAPH: optional(MODES, { about: 'Who answers for Microsoft Graph.', ...MODE }),
  GRAPH_URL: optional(address, {
    about: 'Another address of Graph.',
    otherwiseInWords: 'the public service',
  }),
  PARTNER_CENTER: optional(MODES, { about: 'Who answers for Partner Center.', ...MODE }),
  PARTNER_CENTER_URL: optional(address, {
    about: 'Another address of Partner Center.',
    otherwiseInWords: 'the public service',
  }),
  PARTNER_CENTER_CULTURE: optional(words, {
    about: 'The language of what Microsoft sends to new customers.',
    otherwiseInWords: '`en-US`',
    example: 'nl-BE',
  }),
  PARTNER_CENTER_VAULT_KEY: optional(secretOf(16), {
    about:
      'A passphrase with which the first passwords of new tenants are kept, encrypted, in the folder of the data.',
    secret: true,
  }),
  HUB: optional(MODES, { about: 'Who answers for the hub.', ...MODE }),
  HUB_URL: optional(address, { about: 'The address of the hub.' }),
  HUB_SECRET: optional(secretOf(1), { about: 'The token of the hub.', secret: true }),
} as const;

export type SystemValues = ValuesOf<typeof SYSTEM_SETTINGS>;
type Name = keyof SystemValues;
type Mode = SystemConfig['mode'];

/** For each system: the setting of its mode, those that count only where the real one is asked, and those it cannot do without. */
const ABOUT: {
  readonly [system in System]: {
    readonly mode: ModeName;
    readonly own: readonly Name[];
    readonly needs: readonly Name[];
  };
} = {
  vies: { mode: 'VIES', own: ['VIES_URL'], needs: [] },
  serviceNow: {
    mode: 'SERVICENOW',
    own: ['SERVICENOW_URL', 'SERVICENOW_USER', 'SERVICENOW_SECRET'],
    needs: ['SERVICENOW_URL', 'SERVICENOW_SECRET'],
  },
  microsoftIdentity: { mode: 'MICROSOFT_IDENTITY', own: [], needs: [] },
  graph: {
    mode: 'GRAPH',
    own: ['GRAPH_URL'],
    needs: ['MICROSOFT_TENANT_ID', 'MICROSOFT_CLIENT_ID', 'MICROSOFT_CLIENT_SECRET'],
  },
  partnerCenter: {
    mode: 'PARTNER_CENTER',
    own: ['PARTNER_CENTER_URL'],
    needs: [
      'MICROSOFT_TENANT_ID',
      'MICROSOFT_CLIENT_ID',
      'MICROSOFT_CLIENT_SECRET',
      'PARTNER_CENTER_VAULT_KEY',
    ],
  },
  hub: { mode: 'HUB', own: ['HUB_URL', 'HUB_SECRET'], needs: ['HUB_URL', 'HUB_SECRET'] },
};

type ModeName = 'VIES' | 'SERVICENOW' | 'MICROSOFT_IDENTITY' | 'GRAPH' | 'PARTNER_CENTER' | 'HUB';
const SYSTEM_IDS = Object.keys(ABOUT) as readonly System[];
export const MODE_NAMES: readonly ModeName[] = SYSTEM_IDS.map((system) => ABOUT[system].mode);

/** What does not fit together about the outside systems. */
export function mistakesOfSystems(values: SystemValues, demo: boolean): string[] {
  return SYSTEM_IDS.flatMap((system) => {
    const { mode, own, needs } = ABOUT[system];
    if (modeOf(values, system, demo) === 'real')
      return needs.filter((name) => values[name] === undefined).map((name) => `${mode}=real needs ${name}`);
    return own
      .filter((name) => values[name] !== undefined)
      .map((name) => `${name} has no effect unless ${mode}=real: set that, or take it out`);
  });
}

function modeOf(values: SystemValues, system: System, demo: boolean): Mode {
  return values[ABOUT[system].mode] ?? (demo ? 'twin' : 'off');
}

/** The modes that are in force, by the names of their settings. */
export function modesInForce(values: SystemValues, demo: boolean): { readonly [name in ModeName]: Mode } {
  const modes = SYSTEM_IDS.map((system) => [ABOUT[system].mode, modeOf(values, system, demo)]);
  return Object.fromEntries(modes) as { [name in ModeName]: Mode };
}

export function systemsOf(
  values: SystemValues,
  demo: boolean,
): { readonly [system in System]: SystemConfig } {
  const configs = SYSTEM_IDS.map((system) => [
    system,
    systemOf(values, system, modeOf(values, system, demo)),
  ]);
  return Object.fromEntries(configs) as { [system in System]: SystemConfig };
}

function systemOf(values: SystemValues, system: System, mode: Mode): SystemConfig {
  if (mode !== 'real') return { mode };
  const address = URL_OF[system](values);
  const url = address === undefined ? {} : { url: address };
  switch (system) {
    case 'serviceNow':
      return { mode, ...url, ...secretOfUser(values.SERVICENOW_SECRET, values.SERVICENOW_USER) };
    case 'hub':
      return { mode, ...url, ...secretOfUser(values.HUB_SECRET) };
    case 'graph':
    case 'partnerCenter':
      return { mode, ...url, tokens: tokensOf(values) };
    default:
      return { mode, ...url };
  }
}

const URL_OF: { readonly [system in System]: (values: SystemValues) => string | undefined } = {
  vies: ({ VIES_URL }) => VIES_URL,
  serviceNow: ({ SERVICENOW_URL }) => SERVICENOW_URL,
  microsoftIdentity: ({ MICROSOFT_IDENTITY_URL }) => MICROSOFT_IDENTITY_URL,
  graph: ({ GRAPH_URL }) => GRAPH_URL,
  partnerCenter: ({ PARTNER_CENTER_URL }) => PARTNER_CENTER_URL,
  hub: ({ HUB_URL }) => HUB_URL,
};

function secretOfUser(secret: string | undefined, user?: string) {
  return { ...(secret !== undefined && { secret }), ...(user !== undefined && { user }) };
}

function tokensOf(values: SystemValues) {
  return {
    url: values.MICROSOFT_IDENTITY_URL,
    tenantId: values.MICROSOFT_TENANT_ID ?? '',
    clientId: values.MICROSOFT_CLIENT_ID ?? '',
    clientSecret: values.MICROSOFT_CLIENT_SECRET ?? '',
    tenantAttribute: values.MICROSOFT_TENANT_ATTRIBUTE,
  };
}
