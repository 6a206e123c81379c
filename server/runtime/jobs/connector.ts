import { type Answers, type CaseEvent } from '../../../engine/index.ts';
import { type Connector, LastingFault } from '../../adapters/connector.ts';
import { readCase } from '../../store/repositories/cases.ts';
import { readCompany } from '../../store/repositories/companies.ts';
import type { Database } from '../../store/database.ts';
import type { Job } from '../../store/repositories/jobs.ts';
import type { CaseRow } from '../../store/repositories/cases.ts';
import type { Services } from '../services.ts';
import { takeEvent } from '../steps/take-event.ts';
import type { JobHandler, Settled } from './handler.ts';

const EVERYTHING = { sees: 'everything' } as const;

/** Asks a connector, and brings its answer to the case. */
export function connectorHandler(
  services: Services,
  connectors: ReadonlyMap<string, Connector>,
  timeout: number,
): JobHandler {
  return async (job, signal) => {
    const { src, input, id, key } = requestOf(job);
    const [connector = '', operation = ''] = src.split('.');
    const ask = connectors.get(connector)?.operations[operation];
    if (ask === undefined) throw new LastingFault('off', `${src} is not connected to this portal.`);
    const partner = await partnerOf(services, job);
    const answer = await ask({
      key,
      input,
      ...(partner === undefined ? {} : { partner }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    const event: CaseEvent = { kind: 'answer', invoke: id, output: answer.output };
    return { result: { answered: true }, within: bring(services, job, event) };
  };
}

/** A fault that will last ends the request: the flow says what follows. */
export function connectorFailed(services: Services, job: Job, fault: LastingFault): Settled | undefined {
  if (job.type !== 'connector') return undefined;
  const { code, message } = fault;
  const event: CaseEvent = { kind: 'failure', invoke: requestOf(job).id, error: { code, message } };
  return { result: { failed: code }, within: bring(services, job, event) };
}

/** What is refused here has been overtaken by the case itself, and nothing is left to do. */
function bring(
  services: Services,
  job: Job,
  event: CaseEvent,
): (db: Database) => Promise<CaseRow | undefined> {
  return async (db) => {
    const taken = await takeEvent(services, db, {
      case: job.case,
      event,
      actor: 'connector',
      request: job.id,
    });
    return 'row' in taken && !('refused' in taken) ? taken.row : undefined;
  };
}

function requestOf({ payload }: Job): { src: string; input: Answers; id: string; key: string } {
  if (payload.type !== 'effect') throw new Error('this job asks no connector');
  const { src, input, id } = payload.effect.params as { src: string; input: Answers; id: string };
  return { src, input, id, key: payload.effect.key };
}

async function partnerOf(services: Services, job: Job) {
  const row = await readCase(services.store.read, job.case);
  const company = row && (await readCompany(services.store.read, row.partner, EVERYTHING));
  return company && { id: company.id, attributes: { ...company.attributes, name: company.name } };
}
