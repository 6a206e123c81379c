import { setTimeout as pause } from 'node:timers/promises';
import type { AppServices } from '../app-services.ts';
import type { ServerEvent } from '../http/kit/event-stream.ts';
import type { Caller } from '../identity/caller.ts';
import type { LiveFeed } from '../live/feed.ts';
import { visibleTo, withoutRepeats } from '../live/visible.ts';
import { currentCaller } from './current-caller.ts';

/** Milliseconds for which changes are gathered: what is told is committed by then, and told once. */
const GATHER = 150;
/** Milliseconds after which it is looked whether the session has ended, where nothing happens. */
const LOOK = 10_000;

/**
 * What changes of what somebody may see, as it happens. Each time it is looked who they are now: after signing out or acting
 * for another company nothing more is told, and the stream ends.
 */
export async function* followChanges(
  app: AppServices,
  feed: LiveFeed,
  first: Caller,
  lastEventId: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  let at = lastEventId === undefined ? feed.last : (feed.positionOf(lastEventId) ?? -1);
  const reload = (): ServerEvent => ({ id: feed.idOf((at = feed.last)), event: 'reload', data: {} });
  if (feed.after(at) === undefined) yield reload();
  else yield { id: feed.idOf(at), event: 'ready', data: {} };
  while (!signal.aborted) {
    await feed.news(at, LOOK, signal);
    await pause(GATHER, undefined, { signal }).catch(() => undefined);
    const caller = signal.aborted ? undefined : await currentCaller(app, first);
    if (caller === undefined) return;
    const changes = feed.after(at);
    if (changes === undefined) {
      yield reload();
      continue;
    }
    at += changes.length;
    const seen = changes.map((change) => visibleTo(caller, change)).filter((one) => one !== undefined);
    const events = withoutRepeats(seen);
    // Only the last has an id: a client that is cut off before it is told all of them again.
    for (const [index, event] of events.entries())
      yield index === events.length - 1 ? { ...event, id: feed.idOf(at) } : event;
  }
}
