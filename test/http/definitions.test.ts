import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEntries } from '../../server/store/repositories/audit.ts';
import { type Draft, Drafts } from '../support/definitions.ts';
import type { Browser } from '../support/http.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let analyst: Browser;
let publisher: Browser;

beforeAll(async () => {
  server = await startServer();
  await signIn();
});
afterAll(() => server.end());

async function signIn() {
  analyst = await server.browser().play('analyst');
  publisher = await server.browser().play('publisher');
}

const begin = (pack: string, by = analyst) => new Drafts(by).begin(pack);
const HAND_OUT = 'forms/hand-out.yaml';
const RULES = 'rules/who-may-borrow.yaml';
const releasesOf = async (pack: string) =>
  (await publisher.get(`/api/v1/packs/${pack}/releases`)).body.releases;
const inForce = async (pack: string): Promise<string> =>
  (await releasesOf(pack)).find((release: { inForce: boolean }) => release.inForce).hash;

/** A loan of a tool that nobody else has, as it stands after it was asked for and approved. */
async function approvedLoan(tool: string): Promise<string> {
  const ada = await server.browser().play('ada-user');
  const begun = await ada.post('/api/v1/cases', {
    pack: 'equipment-loan',
    flow: 'loan',
    actingFor: 'northwind',
    answers: { tool, borrower: 'mia', purpose: 'Shelves', days: 3 },
  });
  expect(begun.status).toBe(201);
  const operator = await server.browser().play('operator');
  expect((await operator.post(`/api/v1/cases/${begun.body.id}/events/approve`, {})).status).toBe(200);
  return begun.body.id;
}

async function handOut(id: string, deposit: number) {
  const operator = await server.browser().play('operator');
  return operator.post(`/api/v1/cases/${id}/events/handOut`, { answers: { deposit } });
}

describe('packs and their releases', () => {
  it('are listed for those who may change or approve them, and for nobody else (DE-2)', async () => {
    const { packs } = (await analyst.get('/api/v1/packs')).body;
    expect(packs.map(({ pack, rights }: { pack: string; rights: string[] }) => [pack, rights])).toEqual([
      ['equipment-loan', ['edit']],
      ['msp-hub', ['edit']],
      ['partner-portal', ['edit']],
    ]);
    const ada = await server.browser().play('ada-user');
    expect((await ada.get('/api/v1/packs')).status).toBe(403);
    const operator = await server.browser().play('operator');
    expect((await operator.get('/api/v1/packs')).body.packs).toEqual([]);
    expect((await operator.get('/api/v1/packs/msp-hub/releases')).status).toBe(403);
  });

  it('give back the files as they were written, with versions, and who published them (DE-1, DE-5)', async () => {
    const hash = await inForce('equipment-loan');
    const release = await analyst.get(`/api/v1/packs/equipment-loan/releases/${hash}`);
    expect(release.body).toMatchObject({ number: 1, by: { id: 'test' }, reason: 'for tests', inForce: true });
    expect(release.body.versions['rules/who-may-borrow']).toBe(1);
    const { files } = (
      await analyst.get(`/api/v1/packs/equipment-loan/releases/${hash}/sources?path=${RULES}`)
    ).body;
    expect(files).toHaveLength(1);
    expect(files[0].text).toContain('# A rule set gives findings');
  });
});

describe('a draft', () => {
  it('is a copy of the release in force, and tells what is wrong after each save, with its place (DE-3)', async () => {
    const draft = await begin('equipment-loan');
    const saved = await draft.change(RULES, 'severity: warns', 'severity: warms');
    expect(saved.status).toBe(200);
    expect(saved.body.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: RULES,
        line: 24,
        column: 15,
        hint: expect.stringContaining('warns'),
      }),
    );
    const right = await draft.change(RULES, 'severity: warms', 'severity: warns');
    expect(right.body.diagnostics).toEqual([]);
    const checked = await analyst.get(`${draft.path}/diagnostics`);
    expect(checked.body).toEqual({ ok: true, diagnostics: [] });
  });

  it('is not overwritten by whoever has not seen the last change (DE-5)', async () => {
    const draft = await begin('equipment-loan');
    const seen = await draft.etag();
    await draft.change(HAND_OUT, 'maximum: 500', 'maximum: 400');
    const url = `${draft.path}/file?path=${HAND_OUT}`;
    const late = await analyst.request('PUT', url, { text: 'kind: form\n' }, { 'if-match': seen });
    expect(late.status).toBe(412);
    expect((await analyst.request('PUT', url, { text: 'kind: form\n' })).status).toBe(428);
    expect(await draft.text(HAND_OUT)).toContain('maximum: 400');
  });

  it('has no file outside of its pack', async () => {
    const draft = await begin('equipment-loan');
    for (const path of [
      '../escape.yaml',
      '/etc/passwd.yaml',
      'a/../../b.yaml',
      'rules\\x.yaml',
      '.hidden.yaml',
    ])
      expect((await draft.save(path, 'kind: list\n')).status, path).toBe(400);
  });

  it('that is discarded can be looked at and not be changed', async () => {
    const draft = await begin('equipment-loan');
    const gone = await analyst.request('DELETE', draft.path, undefined, { 'if-match': await draft.etag() });
    expect(gone.status).toBe(204);
    expect((await draft.read()).body.status).toBe('discarded');
    expect((await draft.save(HAND_OUT, '')).status).toBe(409);
  });

  it('begins a pack of its own, from nothing', async () => {
    const draft = await new Drafts(analyst).begin('visits', []);
    const saved = await draft.save('pack.yaml', 'kind: pack\nid: visits\ntitle: Visits\nlanguages: [en]\n');
    expect(saved.body.diagnostics).toContainEqual(expect.objectContaining({ file: 'pack.yaml' }));
    const whole = await draft.save(
      'pack.yaml',
      'kind: pack\nid: visits\ntitle: Visits\nlanguages: [en]\ntimeZone: Europe/Brussels\n',
    );
    expect(whole.body.diagnostics).toEqual([]);
    expect((await analyst.get('/api/v1/packs')).body.begun).toEqual(['visits']);
    await draft.propose();
    expect((await draft.publish()).body).toMatchObject({ status: 'published' });
    expect((await analyst.get('/api/v1/packs')).body.begun).toEqual([]);
    expect(server.app.releases.packs()).toContain('visits');
  });
});

describe('publishing', () => {
  it('makes a release of a draft, and raises the versions of what changed only (DE-2)', async () => {
    const before = await inForce('equipment-loan');
    const draft = await begin('equipment-loan');
    await draft.change(HAND_OUT, 'maximum: 500', 'maximum: 450');
    expect((await draft.beginPublication()).status).toBe(409);
    await draft.propose('Nobody carries that much.');
    const { body } = await draft.publish();
    expect(body).toMatchObject({
      status: 'published',
      reason: 'Nobody carries that much.',
      verdict: { ok: true },
    });
    expect(body.verdict.changes).toEqual([
      expect.objectContaining({ kind: 'form', id: 'hand-out', change: 'changed' }),
    ]);
    const [latest] = await releasesOf('equipment-loan');
    expect(latest).toMatchObject({ hash: body.release, inForce: true, by: { id: 'analyst' } });
    const { versions } = (await analyst.get(`/api/v1/packs/equipment-loan/releases/${body.release}`)).body;
    expect([versions['form/hand-out'], versions['form/loan-request']]).toEqual([2, 1]);
    const changes = await analyst.get(`/api/v1/packs/equipment-loan/diff?from=${before}`);
    expect(changes.body.changes[0].places).toEqual([
      { pointer: '/schema/properties/deposit/maximum', change: 'changed', from: 500, to: 450 },
    ]);
  });

  it.each([
    ['a mistake', RULES, 'severity: warns', 'severity: warms', 'diagnostics'],
    [
      'a scenario that fails',
      'scenarios/lent-and-returned.yaml',
      'loan: Requested',
      'loan: Refused',
      'failures',
    ],
    [
      'a property that is refuted',
      'properties/nothing-leaves-unapproved.yaml',
      'event: approve',
      'event: takeBack',
      'failures',
    ],
  ])('with %s is refused, and the release in force goes on (DE-3)', async (_what, path, from, to, where) => {
    const before = await inForce('equipment-loan');
    const draft = await begin('equipment-loan');
    await draft.change(path, from, to);
    await draft.propose();
    const { body } = await draft.publish();
    expect(body.status).toBe('refused');
    expect(body.verdict.ok).toBe(false);
    expect(body.verdict[where]).toContainEqual(
      expect.objectContaining({ file: path, line: expect.any(Number) }),
    );
    expect(await inForce('equipment-loan')).toBe(before);
    expect((await draft.read()).body.status).toBe('proposed');
  });

  it('comes to nothing where the draft is withdrawn meanwhile', async () => {
    const before = await inForce('equipment-loan');
    const draft = await begin('equipment-loan');
    await draft.change(HAND_OUT, 'minimum: 0', 'minimum: 1');
    await draft.propose();
    const begun = await draft.beginPublication();
    expect((await draft.step('withdraw')).status).toBe(200);
    expect((await draft.ended(String(begun.headers.get('location')))).body.status).toBe('overtaken');
    expect(await inForce('equipment-loan')).toBe(before);
  });

  it('of a draft on a former release is refused until the draft is up to date, and undoes nothing (DE-2)', async () => {
    const [mine, theirs] = [await begin('equipment-loan'), await begin('equipment-loan')];
    await mine.change('properties/nothing-leaves-unapproved.yaml', 'required: true', 'required: false');
    await theirs.change(HAND_OUT, 'minimum: 0', 'minimum: 2');
    await theirs.propose();
    expect((await theirs.publish()).body.status).toBe('published');
    await mine.propose();
    expect((await mine.beginPublication()).status).toBe(409);
    const updated = await analyst.request('PUT', `${mine.path}/base`, {}, { 'if-match': await mine.etag() });
    expect(updated.body.draft).toMatchObject({ upToDate: true, status: 'open' });
    expect(await mine.text(HAND_OUT)).toContain('minimum: 2');
    expect(await mine.text('properties/nothing-leaves-unapproved.yaml')).toContain('required: false');
  });

  it('tells which files were changed in the draft and in the release', async () => {
    const [mine, theirs] = [await begin('equipment-loan'), await begin('equipment-loan')];
    await mine.change(HAND_OUT, 'minimum: 2', 'minimum: 3');
    await theirs.change(HAND_OUT, 'minimum: 2', 'minimum: 4');
    await theirs.propose();
    await theirs.publish();
    const update = async (body: object) =>
      analyst.request('PUT', `${mine.path}/base`, body, { 'if-match': await mine.etag() });
    const refused = await update({});
    expect([refused.status, refused.body.conflicts]).toEqual([409, [HAND_OUT]]);
    expect((await update({ prefer: 'draft' })).status).toBe(200);
    expect(await mine.text(HAND_OUT)).toContain('minimum: 3');
  });
});

describe('where the pack asks for a second person (DE-5)', () => {
  const EMAIL = 'lists/countries.yaml';
  const proposed = async (): Promise<Draft> => {
    const draft = await begin('msp-hub');
    const files: { path: string }[] = (await draft.read()).body.files;
    const path = files.find((file) => file.path.startsWith('lists/'))?.path ?? EMAIL;
    await draft.save(path, `${await draft.text(path)}# looked at\n`);
    await draft.propose();
    return draft;
  };

  it('nothing is published without an approval', async () => {
    const draft = await proposed();
    const reply = await draft.beginPublication();
    expect([reply.status, reply.body.detail]).toEqual([409, expect.stringContaining('second person')]);
  });

  it('neither who proposed nor who edited last approves, nor who lacks the permission', async () => {
    const own = await begin('msp-hub', publisher);
    await own.save('lists/x.yaml', 'kind: list\nid: x\ntitle: X\nentries: []\n');
    await own.propose();
    expect((await own.approve()).status).toBe(403);
    const edited = await begin('msp-hub', publisher);
    await edited.save('lists/x.yaml', 'kind: list\nid: x\ntitle: X\nentries: []\n');
    await edited.for(analyst).propose();
    expect((await edited.approve()).status).toBe(403);
    expect((await (await proposed()).approve()).status).toBe(403);
  });

  it('an approval is of one content: after an edit it is gone', async () => {
    const draft = await proposed();
    const { content } = (await draft.read()).body;
    expect((await draft.for(publisher).approve()).status).toBe(200);
    expect((await draft.read()).body.approval).toMatchObject({ by: { id: 'publisher' }, content });
    await draft.save('lists/x.yaml', 'kind: list\nid: x\ntitle: X\nentries: []\n');
    const now = (await draft.read()).body;
    expect([now.status, now.approval]).toEqual(['open', undefined]);
    await draft.propose();
    const stale = await draft.for(publisher).step('approve', { content });
    expect(stale.status).toBe(409);
    expect((await draft.beginPublication()).status).toBe(409);
  });

  it('a draft cannot take the second person out of its own way', async () => {
    const draft = await begin('msp-hub');
    await draft.change('pack.yaml', 'secondPerson: true', 'secondPerson: false');
    await draft.propose();
    expect((await draft.beginPublication()).status).toBe(409);
  });

  it('what was approved is published, with both names', async () => {
    const draft = await proposed();
    await draft.for(publisher).approve();
    expect((await draft.publish()).body.status).toBe('published');
    const [latest] = await releasesOf('msp-hub');
    expect(latest).toMatchObject({ inForce: true });
  }, 60_000);

  it('a publication that the server did not live to see the end of is interrupted, and can be begun again', async () => {
    const draft = await begin('msp-hub');
    await draft.save('pack.yaml', `${await draft.text('pack.yaml')}# interrupted\n`);
    await draft.propose();
    await draft.for(publisher).approve();
    const begun = await draft.beginPublication();
    server = await server.restart();
    await signIn();
    const found = await analyst.get(String(begun.headers.get('location')));
    expect(found.body.status).toBe('interrupted');
    const again = draft.for(analyst);
    expect((await again.publish()).body.status).toBe('published');
  }, 60_000);

  it('an undecided required property is accepted by name, by the second person', async () => {
    const draft = await begin('msp-hub');
    const { files } = (await draft.read()).body;
    const path = files
      .map((file: { path: string }) => file.path)
      .find((one: string) => one.startsWith('properties/'));
    const text = await draft.text(path);
    const undecided = text.replace(/^(never|always|before|within|after|until):.*\n/gm, '');
    expect(undecided).not.toBe(text);
    await draft.save(path, undecided);
    const name = /^id: (.*)$/m.exec(text)?.[1]?.trim() ?? '';
    await draft.propose();
    await draft.for(publisher).approve();
    const refused = (await draft.publish()).body;
    expect(refused.status).toBe('refused');
    await draft.for(publisher).approve([name]);
    const published = (await draft.publish()).body;
    expect([published.status, published.verdict?.accepted]).toEqual(['published', [name]]);
  }, 90_000);
});

describe('a former release that is put back (DE-5, P6)', () => {
  it('is what begins from now on; cases go on with theirs, after a restart as well', async () => {
    const former = await inForce('equipment-loan');
    const before = await approvedLoan('clamps');
    const draft = await begin('equipment-loan');
    await draft.change(HAND_OUT, /maximum: \d+/.exec(await draft.text(HAND_OUT))?.[0] ?? '', 'maximum: 100');
    await draft.propose();
    const { release } = (await draft.publish()).body;
    const between = await approvedLoan('handPlane');

    const back = await analyst.post(`/api/v1/packs/equipment-loan/releases/${former}/put-back`, {
      reason: 'A hundred euro are too little.',
    });
    expect([back.status, back.body.inForce]).toEqual([200, true]);
    const after = await approvedLoan('drill');
    server = await server.restart();
    await signIn();

    expect(await inForce('equipment-loan')).toBe(former);
    const [a, b, c] = [await handOut(before, 300), await handOut(between, 300), await handOut(after, 300)];
    expect([a.status, b.status, c.status]).toEqual([200, 422, 200]);
    expect((await handOut(between, 50)).status).toBe(200);
    expect((await analyst.get(`/api/v1/packs/equipment-loan/releases/${release}`)).body.inForce).toBe(false);
  });

  it('does not make a version mean two things: the next change counts on from the highest (DE-1)', async () => {
    const draft = await begin('equipment-loan');
    await draft.change(HAND_OUT, 'minimum: 4', 'minimum: 5');
    await draft.propose();
    const { release } = (await draft.publish()).body;
    const versions: number[] = [];
    for (const { hash } of await releasesOf('equipment-loan'))
      versions.push(
        (await analyst.get(`/api/v1/packs/equipment-loan/releases/${hash}`)).body.versions['form/hand-out'],
      );
    expect(release).toBe(await inForce('equipment-loan'));
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('needs the permission to approve where the pack asks for a second person', async () => {
    const [, former] = await releasesOf('msp-hub');
    const path = `/api/v1/packs/msp-hub/releases/${former.hash}/put-back`;
    expect((await analyst.post(path, { reason: 'No.' })).status).toBe(403);
    expect((await publisher.post(path, { reason: 'The new one was wrong.' })).status).toBe(200);
    expect((await publisher.post(path, { reason: 'Again.' })).status).toBe(409);
  });

  it('is told about, like all that was done to drafts and releases: who, when and why', async () => {
    const entries = await auditEntries(server.app.store.read);
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of [
      'begun',
      'fileSaved',
      'proposed',
      'withdrawn',
      'approved',
      'publishing',
      'discarded',
      'updated',
    ])
      expect(actions).toContain(`definitionDraft.${action}`);
    const back = entries.find(({ action }) => action === 'release.putBack');
    expect(back).toMatchObject({
      actor: 'analyst',
      subject: 'equipment-loan',
      detail: { reason: 'A hundred euro are too little.' },
    });
    const published = entries.findLast(
      ({ action, subject }) => action === 'release.published' && subject === 'msp-hub',
    );
    expect(published?.detail).toMatchObject({ approvedBy: 'publisher' });
  });
});
