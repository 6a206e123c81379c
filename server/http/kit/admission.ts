import type { Incoming } from './incoming.ts';
import { Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What a browser says of a request that no other site has caused. */
const OWN_SITE: ReadonlySet<string> = new Set(['same-origin', 'none']);

export interface Admission {
  /** Throws unless the request was sent to one of our hosts: else a page of another name may lead here by DNS. */
  checkHost(incoming: Incoming): void;
  /** Throws for a change that another site may have caused in a browser that holds our cookie. */
  checkOrigin(incoming: Incoming): void;
}

/** `publicUrl` is where the server is published; `hosts` further `host:port` under which it is reached. */
export function admission(publicUrl: string, hosts: readonly string[]): Admission {
  const { host, hostname, protocol, origin } = new URL(publicUrl);
  // The usual port may be written or not.
  const written = `${hostname}:${protocol === 'https:' ? 443 : 80}`;
  const usual = host === hostname ? [host, written] : [host];
  const known = new Set([...usual, ...hosts].map((name) => name.toLowerCase()));
  return {
    checkHost(incoming) {
      const [target, header = target] = incoming.hosts;
      if (!known.has(target ?? '') || !known.has(header ?? ''))
        throw new Problem(PROBLEM_KINDS.misdirected, { headers: { connection: 'close' } });
    },
    checkOrigin(incoming) {
      // Another site's page cannot set this header without asking first, and nobody answers such a question.
      if (SAFE.has(incoming.method) || incoming.bearer !== undefined) return;
      if (OWN_SITE.has(incoming.header('sec-fetch-site') ?? '')) return;
      if (incoming.header('origin') === origin) return;
      throw new Problem(PROBLEM_KINDS.foreignOrigin, {
        detail: 'Send it from a page of this server, with its Origin, or with a bearer token.',
      });
    },
  };
}
