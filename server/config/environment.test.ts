import { describe, expect, it } from 'vitest';
import { ConfigurationRefused, configurationOf } from './environment.ts';
import type { Environment, Given } from './read-settings.ts';
import { settingsHelp } from './show-settings.ts';
import { SETTINGS } from './settings.ts';

function mistakesOf(environment: Environment, given: Given = {}): readonly string[] {
  try {
    configurationOf(environment, given);
  } catch (error) {
    if (error instanceof ConfigurationRefused) return error.mistakes;
    throw error;
  }
  return [];
}

const PRODUCTION = {
  SLIPWAY_MODE: 'production',
  PUBLIC_URL: 'https://portal.example.com',
  SMTP_URL: 'smtp://mail.example.com',
};

describe('the configuration', () => {
  it('holds without a single variable, with all outside systems off', () => {
    const { config } = configurationOf({});
    expect(config).toMatchObject({ port: 3000, publicUrl: 'http://localhost:3000', demo: false });
    expect(Object.values(config.systems).map(({ mode }) => mode)).toEqual(Array(6).fill('off'));
  });

  it('lets a flag win over the environment, and both over what is usual', () => {
    const { config, inForce } = configurationOf({ PORT: '4000', HOST: '0.0.0.0' }, { PORT: '5000' });
    expect(config).toMatchObject({ port: 5000, host: '0.0.0.0', publicUrl: 'http://localhost:5000' });
    const sources = Object.fromEntries(inForce.map(({ name, source }) => [name, source]));
    expect([sources.PORT, sources.HOST, sources.SLIPWAY_DATA]).toEqual([
      'command line',
      'environment',
      'default',
    ]);
  });

  it('has simulated systems answer in a demonstration, unless something else is said', () => {
    const { config } = configurationOf({ VIES: 'off' }, { SLIPWAY_DEMO: 'true' });
    expect([config.systems.vies.mode, config.systems.hub.mode]).toEqual(['off', 'twin']);
  });

  it('tells all mistakes at once', () => {
    expect(
      mistakesOf({ PORT: 'http', PUBLIC_URL: 'portal', SLIPWAY_LOG_LEVEL: 'loud', GRAPH: 'maybe' }),
    ).toEqual([
      'PORT must be a whole number from 1 to 65535',
      'PUBLIC_URL must be a URL that begins with https:// or http://',
      'SLIPWAY_LOG_LEVEL must be one of trace, debug, info, warn, error, silent',
      'GRAPH must be one of off, twin, real',
    ]);
  });

  it.each(['0', '-1', '65536', '3e3', '80.0', '0x50'])('takes no port %s', (PORT) => {
    expect(mistakesOf({ PORT })).toEqual(['PORT must be a whole number from 1 to 65535']);
  });

  it.each(['ftp://a.example', 'https://a.example/portal', 'https://u:p@a.example', 'https://'])(
    'takes no public URL %s',
    (PUBLIC_URL) => {
      expect(mistakesOf({ PUBLIC_URL })).toHaveLength(1);
    },
  );

  it('names the nearest setting for one of ours that is misspelt', () => {
    expect(mistakesOf({ SLIPWAY_LOGLEVEL: 'info', VIES_ULR: 'https://a.example' })).toEqual([
      'SLIPWAY_LOGLEVEL is no setting; did you mean SLIPWAY_LOG_LEVEL?',
      'VIES_ULR is no setting; did you mean VIES_URL?',
    ]);
  });

  it('leaves alone what is meant for other programs', () => {
    const others = {
      PATH: '/bin',
      HOSTNAME: 'x',
      GRAPH_DEBUG: '1',
      HUB_HOST: 'x',
      PORTS: '1',
      SMTP_HOST: 'x',
    };
    expect(mistakesOf(others)).toEqual([]);
  });

  it('refuses a database that it does not know yet, and never shows its address', () => {
    const [mistake = ''] = mistakesOf({ DATABASE_URL: 'postgres://user:hunter22@db/slipway' });
    expect(mistake).toMatch(/PostgreSQL comes with another release/);
    expect(mistake).not.toContain('hunter22');
  });

  it('shows of a secret only whether it is set', () => {
    const secrets = {
      SMTP_URL: 'smtp://u:hunter22@mail.example.com',
      SLIPWAY_METRICS_TOKEN: 'hunter22hunter22',
    };
    const { inForce } = configurationOf(secrets);
    expect(JSON.stringify(inForce)).not.toContain('hunter22');
    expect(inForce.filter(({ value }) => value === 'set').map(({ name }) => name)).toEqual(
      Object.keys(secrets),
    );
  });

  it('never repeats the value of a variable that it does not accept', () => {
    expect(mistakesOf({ SMTP_URL: 'hunter22', SLIPWAY_METRICS_TOKEN: 'hunter22' }).join()).not.toContain(
      'hunter22',
    );
  });

  it('asks for all that a real system needs, and for nothing that a simulated one ignores', () => {
    expect(
      mistakesOf({ SERVICENOW: 'real', PARTNER_CENTER: 'real', HUB_URL: 'https://hub.example' }),
    ).toEqual([
      'SERVICENOW=real needs SERVICENOW_URL',
      'SERVICENOW=real needs SERVICENOW_SECRET',
      'PARTNER_CENTER=real needs MICROSOFT_TENANT_ID',
      'PARTNER_CENTER=real needs MICROSOFT_CLIENT_ID',
      'PARTNER_CENTER=real needs MICROSOFT_CLIENT_SECRET',
      'PARTNER_CENTER=real needs PARTNER_CENTER_VAULT_KEY',
      'HUB_URL has no effect unless HUB=real: set that, or take it out',
    ]);
  });

  it('hands the credentials of a real system on', () => {
    const { config } = configurationOf({
      SERVICENOW: 'real',
      SERVICENOW_URL: 'https://example.service-now.com/',
      SERVICENOW_USER: 'slipway',
      SERVICENOW_SECRET: 'hunter22',
    });
    expect(config.systems.serviceNow).toEqual({
      mode: 'real',
      url: 'https://example.service-now.com',
      user: 'slipway',
      secret: 'hunter22',
    });
  });
});

describe('production', () => {
  it('starts with https, a mail server, and nothing simulated', () => {
    expect(configurationOf(PRODUCTION).config).toMatchObject({ mode: 'production', demo: false });
  });

  it('refuses a demonstration, however it is asked for', () => {
    const refusal = expect.stringMatching(/SLIPWAY_MODE=production refuses/);
    expect(mistakesOf({ ...PRODUCTION, SLIPWAY_DEMO: 'true' })).toEqual([refusal]);
    expect(mistakesOf(PRODUCTION, { SLIPWAY_DEMO: 'true' })).toEqual([refusal]);
  });

  it('refuses plain http, a missing mail server, watched folders and inventions', () => {
    const unfit = {
      SLIPWAY_MODE: 'production',
      PUBLIC_URL: 'http://a.example',
      VIES: 'twin',
      SLIPWAY_WATCH: '.',
    };
    expect(
      mistakesOf(unfit).map((mistake) => /PUBLIC_URL|SMTP_URL|SLIPWAY_WATCH|VIES/.exec(mistake)?.[0]),
    ).toEqual(['PUBLIC_URL', 'SMTP_URL', 'SLIPWAY_WATCH', 'VIES']);
  });
});

it('the help names every setting', () => {
  const help = settingsHelp();
  for (const name of Object.keys(SETTINGS)) expect(help).toContain(`\n  ${name}\n`);
});
