import { aPdf, upload } from './upload.ts';
import type { TestServer } from './server.ts';

let requests = 0;

interface Requested {
  readonly company?: string;
  readonly flow?: string;
  readonly technical?: string;
  readonly commercial?: string;
  /** Whether the documents are handed in that a commercial contact of the partner needs. */
  readonly withApproval?: boolean;
  readonly more?: object;
}

/** A request for a tenant, as Ada confirms it; the checks that follow by themselves are made. Returns the id of its case. */
export async function requestTenant(server: TestServer, given: Requested = {}): Promise<string> {
  const { company = 'brewery', flow = 'tenant-request-with-agreement', technical = 'els', ...rest } = given;
  const { commercial = 'els', withApproval = false, more = {} } = rest;
  const ada = await (await server.browser().play('ada-user')).actFor(company);
  requests += 1;
  const evidence: Record<string, string> = {};
  for (const kind of withApproval ? ['liability', 'terms', 'approval'] : [])
    evidence[kind] = (await upload(ada, await aPdf(kind), { kind, actingFor: company })).body.id;
  const begun = await ada.post('/api/v1/cases', {
    pack: 'partner-portal',
    flow,
    actingFor: company,
    answers: {
      action: 'addTenant',
      status: 'new',
      tenantName: `harbour${requests}`,
      flow,
      contacts: { technical, commercial, dataProtectionOfficer: technical, watchList: 'desk' },
      ...(withApproval ? { evidence } : {}),
      ...more,
    },
  });
  if (begun.status !== 201) throw new Error(`${begun.status}: ${begun.text}`);
  await server.settled();
  return String(begun.body.id);
}

/** As an operator does who finds everything right. */
export async function approveRequest(server: TestServer, id: string): Promise<void> {
  const operator = await server.browser().play('operator');
  const answers = { informationRight: true, contactsValid: true, documentsRight: true };
  const approved = await operator.post(`/api/v1/cases/${id}/events/approve`, { answers });
  if (approved.status !== 200) throw new Error(`${approved.status}: ${approved.text}`);
  await server.settled();
}
