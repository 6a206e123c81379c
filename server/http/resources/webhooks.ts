import type { AppServices } from '../../app-services.ts';
import { lookSoon } from '../../usecases/look-soon.ts';
import { NotFound } from '../kit/problems.ts';
import { type ApiRoute, route } from '../route.ts';

const MEDIA_TYPES = ['application/json', 'application/x-www-form-urlencoded', 'text/plain'];

/** Hints of outside systems that there is news. What they say is never believed: it only makes the portal look. */
export function webhookRoutes(app: AppServices): ApiRoute[] {
  const look = lookSoon(app);
  return [
    route<{ params: { system: string } }>({
      method: 'POST',
      path: '/webhooks/{system}',
      id: 'hintOfNews',
      tag: 'Operations',
      summary: 'A hint of an outside system that there is news',
      description: 'The body is not read. The portal asks the system itself, before long.',
      access: 'public',
      anyOrigin: true,
      params: { system: { type: 'string', minLength: 1, maxLength: 64 } },
      body: { stream: MEDIA_TYPES, maxBytes: 64 * 1024 },
      answers: { 202: { description: 'The portal looks before long.' } },
      handler: ({ params }) => {
        if (app.connectors.get(params.system)?.look === undefined) throw new NotFound();
        look();
        return { status: 202 };
      },
    }),
  ];
}
