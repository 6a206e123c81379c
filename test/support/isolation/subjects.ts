import { acceptInvitation } from '../../../server/usecases/choose-password.ts';
import type { Browser } from '../http.ts';
import { linkTo } from '../mails.ts';
import type { TestServer } from '../server.ts';

/** Somebody who asks, for which company they act, and whose things they may see. */
export interface Subject {
  readonly name: string;
  readonly browser: Browser;
  readonly acting: string;
  /** The user; nobody's things are nobody's. */
  readonly user: string;
  readonly companies: readonly string[];
  /** The own company, and those for whom they could act. */
  readonly reach: readonly string[];
}

/** In place of a company, for what is a user's whoever they act for. */
export const ANYWHERE = 'anywhere';

/** A text that is planted among what belongs to a company, or to one user in the name of a company. */
export const canaryOf = (company: string, user?: string): string =>
  `kanari${user === undefined ? 'of' : user.replaceAll('-', '')}${company}`;

const NORTHWIND = ['northwind', 'brewery', 'clinic'];
const CONTOSO = ['contoso', 'bakery'];
const PASSWORD = 'seven ducks cross the canal';

/** All kinds of people that there are: of a partner, acting for a customer, of a customer, of another partner, nobody. */
export async function subjectsOf(server: TestServer): Promise<Subject[]> {
  const persona = async (user: string, acting: string, companies: readonly string[]): Promise<Subject> => {
    const browser = await server.browser().play(user);
    if (companies[0] !== acting) await browser.actFor(acting);
    return {
      name: `${user} for ${acting}`,
      browser,
      acting,
      user,
      companies: own(acting, companies),
      reach: companies,
    };
  };
  return [
    { name: 'nobody', browser: server.browser(), acting: 'northwind', user: '', companies: [], reach: [] },
    await persona('ada-user', 'northwind', NORTHWIND),
    await persona('ada-user', 'brewery', NORTHWIND),
    await persona('ada-user', 'clinic', NORTHWIND),
    await persona('bram-user', 'northwind', NORTHWIND),
    await persona('greet-user', 'contoso', CONTOSO),
    await persona('greet-user', 'bakery', CONTOSO),
    await customerOf(server, 'brewery'),
  ];
}

/** At home a partner sees its customers too; acting for one, that one only. */
const own = (acting: string, companies: readonly string[]): readonly string[] =>
  companies[0] === acting ? companies : [acting];

async function customerOf(server: TestServer, company: string): Promise<Subject> {
  const ada = await (await server.browser().play('ada-user')).actFor(company);
  const email = `administrator@${company}.example`;
  const invited = await ada.post('/api/v1/users', {
    actingFor: company,
    name: 'Customer',
    email,
    roles: { 'partner-portal': ['customerAdministrator'] },
  });
  if (invited.status !== 201) throw new Error(invited.text);
  await server.settled();
  const token = (await linkTo(server, email)).slice('/l/'.length);
  await acceptInvitation(server.app, token, PASSWORD, { request: 'test' });
  const browser = server.browser();
  await browser.post('/api/v1/session', { email, password: PASSWORD });
  const user = invited.body.id as string;
  return {
    name: `a user of ${company}`,
    browser,
    acting: company,
    user,
    companies: [company],
    reach: [company],
  };
}
