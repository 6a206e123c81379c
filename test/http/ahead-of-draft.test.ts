import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FormDraft } from '../support/drafts.ts';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  ada = await (await server.browser().play('ada-user')).actFor('brewery');
});
afterAll(() => server.end());

const REQUEST = { pack: 'partner-portal', form: 'tenant-request' };
const ANSWERS = {
  action: 'addTenant',
  status: 'new',
  tenantName: 'aheadofit',
  flow: 'tenant-request-with-agreement',
  contacts: { technical: 'els', commercial: 'els', dataProtectionOfficer: 'els', watchList: 'desk' },
};

describe('what lies ahead of a draft', () => {
  it('is decided as its submission would be, by role, and nothing comes of it [TR-6]', async () => {
    const draft = await FormDraft.begin(ada, REQUEST, ANSWERS, 'brewery');
    const ahead = await ada.get(`${draft.path}/ahead`);
    expect(ahead.status).toBe(200);
    expect(ahead.body).toMatchObject({ accepted: true });
    const told = (ahead.body.messages as { to: { title: string }[] }[]).flatMap(({ to }) => to);
    expect(told.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Technical contact', 'Commercial contact']),
    );
    expect(ahead.text).not.toContain('@');
    expect((await draft.read()).status).toBe(200);
    expect((await draft.submit()).body).toMatchObject({ case: { number: 'C-000001' } });
  });

  it('says why it cannot be submitted yet', async () => {
    const draft = await FormDraft.begin(ada, REQUEST, { ...ANSWERS, tenantName: undefined }, 'brewery');
    const ahead = await ada.get(`${draft.path}/ahead`);
    expect(ahead.body).toMatchObject({ accepted: false, messages: [], later: [] });
    expect(ahead.body.message).toBeTypeOf('string');
  });
});
