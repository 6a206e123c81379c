import { join } from 'node:path';
import type { RateLimits } from '../http/kit/rate-limit.ts';
import { ROOT } from '../root.ts';
import { USUAL_RETRIES } from '../runtime/jobs/back-off.ts';
import type { Config } from './config.ts';

const minute = (requests: number) => ({ requests, seconds: 60 });

const LIMITS: RateLimits = {
  read: { perIp: minute(3_000), perCaller: minute(1_500) },
  write: { perIp: minute(1_200), perCaller: minute(600) },
  signIn: { perIp: minute(60), perCaller: minute(60) },
};

/** What holds where nothing else is said. Without a demonstration all outside systems are off until they are set up. */
export function defaultConfig(given: Partial<Config> = {}): Config {
  const port = given.port ?? 3000;
  const mode = given.demo === true ? 'twin' : 'off';
  return {
    folder: 'data',
    mode: 'development',
    port,
    host: '127.0.0.1',
    publicUrl: `http://localhost:${port}`,
    hosts: [`127.0.0.1:${port}`],
    proxyHops: 0,
    drainFor: 0,
    demo: false,
    packs: join(ROOT, 'definitions'),
    portal: join(ROOT, 'dist/portal'),
    watch: undefined,
    smtpUrl: undefined,
    mailFrom: `no-reply@${new URL(given.publicUrl ?? 'http://localhost').hostname}`,
    systems: {
      vies: { mode },
      serviceNow: { mode },
      graph: { mode },
      partnerCenter: { mode },
      microsoftIdentity: { mode },
      hub: { mode },
    },
    vaultKey: undefined,
    culture: undefined,
    administratorRoles: undefined,
    administrator: undefined,
    retries: USUAL_RETRIES,
    lookEvery: 30_000,
    effectsAtOnce: 8,
    limits: LIMITS,
    signInAttempts: { attempts: 10, seconds: 300 },
    logLevel: 'info',
    metricsToken: undefined,
    vatRequester: undefined,
    checkAnswers: false,
    ...given,
  };
}
