import { MODE_NAMES, mistakesOfSystems, modesInForce, systemsOf } from '../adapters/settings.ts';
import type { Config } from './config.ts';
import { defaultConfig } from './defaults.ts';
import { type Environment, type Given, type Read, readSettings, type Source } from './read-settings.ts';
import { type SettingName, SETTINGS, type Values } from './settings.ts';

/** The settings do not allow a start. */
export class ConfigurationRefused extends Error {
  override readonly name = 'ConfigurationRefused';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/** A setting as it is in force. Of a secret only whether it is set. */
export interface InForce {
  readonly name: SettingName;
  readonly value: string;
  readonly source: Source;
}

export interface Configuration {
  readonly config: Config;
  readonly inForce: readonly InForce[];
}

/** What the environment and the flags come to. Throws `ConfigurationRefused` with all that is wrong. */
export function configurationOf(environment: Environment, given: Given = {}): Configuration {
  const read = readSettings(environment, given);
  const values = withDerived(read.values);
  const mistakes = [...read.mistakes, ...contradictions(read, values)];
  if (mistakes.length > 0) throw new ConfigurationRefused(mistakes);
  return { config: configOf(values), inForce: shown(values, read.sources) };
}

type Complete = Values & { readonly PUBLIC_URL: string; readonly SLIPWAY_HOSTS: readonly string[] };

function withDerived(values: Values): Complete {
  const { PORT, PUBLIC_URL, SLIPWAY_HOSTS, SLIPWAY_DEMO } = values;
  return {
    ...values,
    ...modesInForce(values, SLIPWAY_DEMO),
    PUBLIC_URL: PUBLIC_URL ?? `http://localhost:${PORT}`,
    SLIPWAY_HOSTS: SLIPWAY_HOSTS ?? [`127.0.0.1:${PORT}`],
  };
}

function contradictions({ values: given }: Read, values: Complete): string[] {
  const { SLIPWAY_ADMINISTRATOR: email, SLIPWAY_ADMINISTRATOR_COMPANY: company } = values;
  return [
    ...(values.DATABASE_URL === undefined
      ? []
      : [
          'DATABASE_URL is not for this release, which stores in SQLite in the folder of the data; PostgreSQL comes with another release. Take it out',
        ]),
    ...((email === undefined) === (company === undefined)
      ? []
      : ['SLIPWAY_ADMINISTRATOR and SLIPWAY_ADMINISTRATOR_COMPANY go together: set both, or neither']),
    ...(values.SLIPWAY_RETRY_LONGEST_SECONDS < values.SLIPWAY_RETRY_FIRST_SECONDS
      ? ['SLIPWAY_RETRY_LONGEST_SECONDS must not be less than SLIPWAY_RETRY_FIRST_SECONDS']
      : []),
    ...mistakesOfSystems(given, values.SLIPWAY_DEMO),
    ...(values.SLIPWAY_MODE === 'production' ? unfitForProduction(values) : []),
  ];
}

/** What is good enough to try things out, and nowhere else. */
function unfitForProduction(values: Complete): string[] {
  const twins = MODE_NAMES.filter((name) => values[name] === 'twin');
  return [
    ...(values.SLIPWAY_DEMO
      ? ['a demonstration (--demo) lets everybody be anybody, so that SLIPWAY_MODE=production refuses it']
      : []),
    ...(values.PUBLIC_URL.startsWith('https://')
      ? []
      : ['in production PUBLIC_URL must begin with https://, or passwords and sessions travel in the open']),
    ...(values.SMTP_URL === undefined
      ? ['in production SMTP_URL must be set, or nobody receives a mail']
      : []),
    ...(values.SLIPWAY_WATCH === undefined
      ? []
      : ['in production nothing becomes a release by being saved: take SLIPWAY_WATCH (--watch) out']),
    ...(values.SLIPWAY_DEMO ? [] : twins).map(
      (name) => `${name}=twin answers with inventions, which production refuses: set it to real or off`,
    ),
  ];
}

function configOf(values: Complete): Config {
  const email = values.SLIPWAY_ADMINISTRATOR;
  const company = values.SLIPWAY_ADMINISTRATOR_COMPANY;
  return defaultConfig({
    folder: values.SLIPWAY_DATA,
    mode: values.SLIPWAY_MODE,
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL,
    hosts: values.SLIPWAY_HOSTS,
    proxyHops: values.SLIPWAY_PROXY_HOPS,
    drainFor: values.SLIPWAY_DRAIN_SECONDS * 1000,
    demo: values.SLIPWAY_DEMO,
    ...(values.SLIPWAY_PACKS === undefined ? {} : { packs: values.SLIPWAY_PACKS }),
    ...(values.SLIPWAY_PORTAL === undefined ? {} : { portal: values.SLIPWAY_PORTAL }),
    watch: values.SLIPWAY_WATCH,
    smtpUrl: values.SMTP_URL,
    ...(values.SLIPWAY_MAIL_FROM === undefined ? {} : { mailFrom: values.SLIPWAY_MAIL_FROM }),
    systems: systemsOf(values, values.SLIPWAY_DEMO),
    vaultKey: values.PARTNER_CENTER_VAULT_KEY,
    culture: values.PARTNER_CENTER_CULTURE,
    administratorRoles: values.SERVICENOW_ADMINISTRATOR_ROLES,
    administrator: email === undefined || company === undefined ? undefined : { email, company },
    retries: {
      attempts: values.SLIPWAY_RETRY_ATTEMPTS,
      first: values.SLIPWAY_RETRY_FIRST_SECONDS * 1000,
      longest: values.SLIPWAY_RETRY_LONGEST_SECONDS * 1000,
    },
    lookEvery: values.SLIPWAY_LOOK_SECONDS * 1000,
    effectsAtOnce: values.SLIPWAY_EFFECTS_AT_ONCE,
    limits: {
      read: perMinute(values.SLIPWAY_READS_PER_MINUTE, 2),
      write: perMinute(values.SLIPWAY_WRITES_PER_MINUTE, 2),
      signIn: perMinute(values.SLIPWAY_SIGN_INS_PER_MINUTE, 1),
    },
    signInAttempts: {
      attempts: values.SLIPWAY_SIGN_IN_ATTEMPTS,
      seconds: values.SLIPWAY_SIGN_IN_SHUT_SECONDS,
    },
    logLevel: values.SLIPWAY_LOG_LEVEL,
    metricsToken: values.SLIPWAY_METRICS_TOKEN,
    vatRequester: values.VIES_REQUESTER,
  });
}

function perMinute(requests: number, timesPerIp: number) {
  return { perIp: { requests: requests * timesPerIp, seconds: 60 }, perCaller: { requests, seconds: 60 } };
}

function shown(values: Complete, sources: Read['sources']): InForce[] {
  return (Object.keys(SETTINGS) as SettingName[]).map((name) => ({
    name,
    value: SETTINGS[name].secret === true ? setOrNot(values[name]) : inWords(values[name]),
    source: sources[name],
  }));
}

const setOrNot = (value: unknown): string => (value === undefined ? 'not set' : 'set');

function inWords(value: unknown): string {
  if (value === undefined) return '-';
  return Array.isArray(value) ? value.join(',') : String(value);
}
