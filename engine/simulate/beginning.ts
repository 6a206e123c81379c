import type { Start } from '../flows/types.ts';
import type { Answers, CheckAnswer } from '../forms/types.ts';
import { forWhom } from '../flows/for-whom.ts';
import { find } from '../release.ts';
import { entriesFor } from './directory.ts';
import { standpointOf } from './standpoint.ts';
import { WorldError } from './world-error.ts';
import type { World } from './world.ts';

interface Request {
  readonly handle: string;
  readonly flow: string;
  readonly by: string;
  readonly for?: string;
  readonly answers?: Answers;
  readonly checks?: Record<string, CheckAnswer>;
}

/** Everything that a case needs to begin, fetched from the simulated directory as a server would from its own. */
export function beginningOf(world: World, request: Request): Start {
  const flow = find(world.release, 'flow', request.flow);
  if (flow === undefined) throw new WorldError(`there is no flow "${request.flow}"`);
  const by = world.userOrigin(request.by);
  const { partner, concerned, parties } = standpointOf(world, request.by, request.for);
  const kind = forWhom(flow.start.for, request.for !== undefined);
  const { relationship, ...others } = parties;
  return {
    flow: request.flow,
    for: kind,
    case: {
      ...others,
      id: request.handle,
      number: `C-${String(world.cases.size + 1).padStart(4, '0')}`,
      flow: request.flow,
      ...(relationship === undefined || kind === 'new' ? {} : { relationship }),
      starter: parties.starter ?? { id: by.id, name: by.name, email: by.email },
    },
    by,
    answers: request.answers ?? {},
    records: entriesFor(world.directory, partner.id, concerned === partner ? undefined : concerned.id),
    checks: request.checks ?? {},
  };
}
