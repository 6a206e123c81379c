import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { createGraphTwin } from './graph/twin.ts';
import { createHubTwin } from './hub/twin.ts';
import { createMicrosoftIdentityTwin } from './microsoftIdentity/twin.ts';
import { createPartnerCenterTwin } from './partnerCenter/twin.ts';
import { createServiceNowTwin, type TwinUser } from './serviceNow/twin.ts';
import type { Twin, TwinEnv, TwinOptions } from './twin.ts';
import { createViesTwin } from './vies/twin.ts';

export interface TwinsOptions extends Omit<TwinOptions, 'pagesUrl'> {
  /** Under which the pages are mounted, each below the id of its system. */
  readonly pagesUrl: string;
  /** Who is a user of the simulated ServiceNow from the beginning. */
  readonly users?: readonly TwinUser[];
}

/** All twins, by the id of their system. */
export function createTwins(options: TwinsOptions): ReadonlyMap<string, Twin> {
  const pages = options.pagesUrl.replace(/\/+$/, '');
  const at = (system: string): TwinOptions => ({
    clock: options.clock,
    store: options.store,
    secret: options.secret,
    pagesUrl: `${pages}/${system}`,
  });
  const twins = [
    createViesTwin(at('vies')),
    createServiceNowTwin({ ...at('serviceNow'), users: options.users ?? [] }),
    createGraphTwin(at('graph')),
    createPartnerCenterTwin(at('partnerCenter')),
    createMicrosoftIdentityTwin(at('microsoftIdentity')),
    createHubTwin(at('hub')),
  ];
  return new Map(twins.map((twin) => [twin.system, twin]));
}

export interface ServedTwins {
  /** The base URL of each system, for its client. */
  readonly urls: ReadonlyMap<string, string>;
  /** Hangs up, and resolves when nothing is under way any more: the store may be closed then. */
  readonly close: () => Promise<void>;
}

/** Serves the APIs of the twins on a free port of the loopback interface, each below the id of its system. */
export async function serveTwins(twins: ReadonlyMap<string, Twin>): Promise<ServedTwins> {
  const app = new Hono<TwinEnv>();
  for (const twin of twins.values()) app.route(`/${twin.system}`, twin.api);
  const stop = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const server = createAdaptorServer({
    fetch: (request, env) => {
      const answer = Promise.resolve(app.fetch(request, { ...env, closing: stop.signal }));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const urls = [...twins.keys()].map((system) => [system, `http://127.0.0.1:${port}/${system}`] as const);
  return {
    urls: new Map(urls),
    close: async () => {
      const closed = once(server, 'close');
      stop.abort();
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await Promise.allSettled([closed, ...underWay]);
    },
  };
}
