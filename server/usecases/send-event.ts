import { type Answers, find, get, type Origin } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { answeredChecks, answersIn, type KeptChecks } from '../forms/checks.ts';
import { placedForm } from '../forms/form-place.ts';
import { bindUploads, missingUploads } from '../forms/uploads.ts';
import { type Caller, homeScopeOf } from '../identity/caller.ts';
import { originOf, withHelpers } from '../identity/permissions.ts';
import { takeEvent, type Taken } from '../runtime/steps/take-event.ts';
import type { Database } from '../store/database.ts';
import type { CaseRow } from '../store/repositories/cases.ts';

export interface EventRequest {
  readonly row: CaseRow;
  readonly event: string;
  readonly caller: Caller;
  readonly answers: Answers | undefined;
  readonly language?: string | undefined;
  readonly request: string;
  readonly expected?: number;
  readonly draft?: { readonly id: string; readonly customer: string | null; readonly checks: KeptChecks };
}

export interface PreparedEvent extends EventRequest {
  readonly checks: KeptChecks;
}

/** Asks what connectors have to say about the answers, before the transaction. */
export async function prepareEvent(app: AppServices, wanted: EventRequest): Promise<PreparedEvent> {
  const { row, event, answers, caller, draft, language } = wanted;
  const release = await app.releases.byHash(app.store.read, row.release);
  const form = find(release, 'flow', row.flow)?.events?.[event]?.form;
  const asks = form === undefined ? {} : (get(release, 'form', form).checks ?? {});
  if (form === undefined || answers === undefined || Object.keys(asks).length === 0)
    return { ...wanted, checks: {} };
  const place = { kind: 'event' as const, row, event };
  const placed = await placedForm(app, app.store.read, place, {
    caller,
    language,
    ...(draft === undefined ? {} : { draft }),
  });
  const partner = { id: row.partner, attributes: row.state.view.partner };
  const asking = { release, form, answers, context: placed.context, partner };
  return { ...wanted, checks: await answeredChecks(app, asking, draft?.checks ?? {}) };
}

/** Sends the event of a user in the transaction of the caller. */
export async function sendPrepared(app: AppServices, db: Database, prepared: PreparedEvent): Promise<Taken> {
  const { row, caller, language, answers, event } = prepared;
  const release = await app.releases.byHash(db, row.release);
  const inForce = (await app.releases.inForce(db, row.pack)) ?? release;
  const form = find(release, 'flow', row.flow)?.events?.[event]?.form;
  if (form !== undefined && answers !== undefined) {
    const errors = await missingUploads(db, release, form, answers, homeScopeOf(caller), language);
    if (errors.length > 0)
      return {
        row,
        refused: {
          accepted: false,
          because: 'invalid',
          message: errors[0]?.message ?? '',
          findings: [],
          errors,
        },
      };
  }
  const by = await originOf(db, inForce, caller, language);
  const taken = await take(app, db, prepared, by);
  if (!('refused' in taken) && 'row' in taken && form !== undefined)
    await bindUploads(db, release, form, taken.row, caller.user.id);
  if (!('refused' in taken) || taken.refused.because !== 'notAllowed') return taken;
  return take(app, db, prepared, await withHelpers(db, inForce, caller, by));
}

function take(app: AppServices, db: Database, prepared: PreparedEvent, by: Origin): Promise<Taken> {
  const { row, event, answers, checks, expected, draft, request, caller } = prepared;
  const asked = answersIn(checks);
  return takeEvent(app, db, {
    case: row.id,
    event: {
      kind: 'event',
      name: event,
      by,
      ...(answers === undefined ? {} : { answers }),
      ...(Object.keys(asked).length === 0 ? {} : { checks: asked }),
    },
    actor: caller.user.id,
    request,
    ...(expected === undefined ? {} : { expected }),
    ...(draft === undefined ? {} : { draft: draft.id }),
  });
}
