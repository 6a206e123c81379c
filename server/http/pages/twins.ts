import { Hono } from 'hono';
import type { AppServices } from '../../app-services.ts';
import type { Incoming } from '../kit/incoming.ts';
import { headersOf, newNonce, styleElement } from './frame.ts';

/** The pages of the simulated services, each below the id of its system; only of those that a twin answers for. */
export function twinPages(app: AppServices): (incoming: Incoming) => Promise<Response | undefined> {
  const pages = new Hono();
  const { systems } = app.config;
  for (const { system, pages: own } of app.twins.values())
    if (own !== undefined && isSimulated(systems, system)) pages.route(`/twins/${system}`, own);
  return async (incoming) => {
    if (!incoming.path.startsWith('/twins/')) return undefined;
    const answer = await pages.fetch(incoming.raw);
    // What people do there is news for whoever waits for it.
    if (incoming.method === 'POST' && answer.ok) void app.scheduler.lookNow();
    return dressed(answer, app.publicUrl);
  };
}

function isSimulated(systems: AppServices['config']['systems'], system: string): boolean {
  return Object.entries(systems).some(([id, { mode }]) => id === system && mode === 'twin');
}

/** The pages come without any style, and get that of this server; whatever else would be in them is not let through. */
async function dressed(answer: Response, publicUrl: string): Promise<Response> {
  const type = answer.headers.get('content-type') ?? 'text/plain; charset=utf-8';
  const nonce = newNonce();
  const text = await answer.text();
  const body = text.replace('</head>', `${String(await styleElement(nonce))}</head>`);
  return new Response(body, {
    status: answer.status,
    headers: { ...headersOf(publicUrl, nonce), 'content-type': type },
  });
}
