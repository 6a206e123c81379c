import type { Start } from '../flows/types.ts';
import type { Answers, CaseView, CheckAnswer } from '../forms/types.ts';
import { find, packOf } from '../release.ts';
import { type Company, entriesFor } from './directory.ts';
import { type World, WorldError } from './world.ts';

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
  const user = world.directory.users.get(request.by);
  if (user === undefined) throw new WorldError(`no user "${request.by}" is declared`);
  const partner = companyNamed(world, user.of);
  const concerned = request.for === undefined ? partner : companyNamed(world, request.for);
  const kind = forWhom(flow.start.for, request.for);
  return {
    flow: request.flow,
    for: kind,
    case: viewOf(world, request, partner, concerned, kind),
    by: world.userOrigin(request.by),
    answers: request.answers ?? {},
    records: entriesFor(world.directory, partner.id, concerned === partner ? undefined : concerned.id),
    checks: request.checks ?? {},
  };
}

/** For whom a case begins: for a customer only if the user acts for one, and for a new one only if the flow registers it. */
function forWhom(allowed: readonly Start['for'][], customer: string | undefined): Start['for'] {
  if (customer === undefined) return allowed.includes('new') ? 'new' : 'own';
  return allowed.includes('customer') || !allowed.includes('new') ? 'customer' : 'new';
}

function companyNamed(world: World, handle: string): Company {
  const company = world.directory.companies.get(handle);
  if (company === undefined) throw new WorldError(`no company "${handle}" is declared`);
  return company;
}

function viewOf(world: World, request: Request, partner: Company, concerned: Company, kind: Start['for']): CaseView {
  const user = world.userOrigin(request.by);
  const relationship = kind === 'own' ? packOf(world.release).relationships?.own : concerned.relationship;
  return {
    id: request.handle,
    number: `C-${String(world.cases.size + 1).padStart(4, '0')}`,
    flow: request.flow,
    company: { ...concerned.attributes, id: concerned.id, name: concerned.name },
    partner: { ...partner.attributes, id: partner.id, name: partner.name },
    ...(relationship === undefined ? {} : { relationship }),
    starter: { id: user.id, name: user.name, email: user.email, ...(user.record === undefined ? {} : { record: user.record }) },
  };
}
