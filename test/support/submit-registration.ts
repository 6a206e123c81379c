import { FormDraft } from './drafts.ts';
import type { Browser } from './http.ts';
import { CARLA, COMPANY } from './registration.ts';

const REGISTRATION = { pack: 'partner-portal', form: 'customer-registration' };

/** Submits a registration as Northwind's user would, with a commercial contact of the customer. Gives the case. */
export async function submitRegistration(
  ada: Browser,
  more: object = {},
): Promise<{ id: string; number: string }> {
  const answers = { ...COMPANY, ...more };
  const draft = await FormDraft.begin(ada, REGISTRATION, answers);
  const carla = await draft.add('/contacts/commercial', 'customer', CARLA);
  const contacts = {
    technical: 'ada',
    dataProtectionOfficer: 'ada',
    watchList: 'desk',
    commercial: carla.body.id as string,
  };
  const seen = (await draft.read()).headers.get('etag') ?? '';
  const kept = await draft.keep({ ...answers, contacts }, seen);
  if (kept.status !== 200) throw new Error(`the draft was not kept: ${kept.status} ${kept.text}`);
  const submitted = await draft.submit();
  if (submitted.status >= 300) throw new Error(`it was not submitted: ${submitted.status} ${submitted.text}`);
  const { id } = submitted.body.case as { id: string };
  const { number } = (await ada.get(`/api/v1/cases/${id}`)).body as { number: string };
  return { id, number };
}
