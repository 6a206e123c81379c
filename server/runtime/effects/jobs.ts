import { dropJob, putJob } from '../../store/repositories/jobs.ts';
import type { Performer } from './effect.ts';

/** What reaches outside waits until the event is on the disk, and is then tried until it is done. */
export const asJob: Performer = async ({ services, db, row, effect }) => {
  const now = services.system();
  await putJob(db, {
    queue: 'effect',
    dueAt: now,
    id: services.newId(),
    case: row.id,
    name: effect.key,
    type: effect.type,
    payload: { type: 'effect', effect },
    createdAt: now,
  });
};

/** Of a request there is one at a time under its id; leaving its state drops it. */
export const connector: Performer = async ({ services, db, row, effect }) => {
  const now = services.system();
  await putJob(db, {
    queue: 'effect',
    dueAt: now,
    id: services.newId(),
    case: row.id,
    name: requestName(String(effect.params['id'])),
    type: effect.type,
    payload: { type: 'effect', effect },
    createdAt: now,
  });
};

export const stopConnector: Performer = async ({ db, row, effect }) => {
  await dropJob(db, row.id, requestName(String(effect.params['id'])));
};

const requestName = (id: string): string => `request:${id}`;

/** Each recipient is a job: one who cannot be reached does not make the others get it twice. */
export const email: Performer = async (performing) => {
  const { services, db, row, effect } = performing;
  const now = services.system();
  for (const [index, to] of (effect.to ?? []).entries())
    await putJob(db, {
      queue: 'effect',
      dueAt: now,
      id: services.newId(),
      case: row.id,
      name: `${effect.key}:${index}`,
      type: effect.type,
      payload: { type: 'effect', effect: { ...effect, key: `${effect.key}:${index}`, to: [to] } },
      createdAt: now,
    });
};
