import { expect, it } from 'vitest';
import { mailsTo } from '../support/mails.ts';
import { portalTests } from '../support/portal-tests.ts';

const tests = portalTests();

async function enrol(domain: string): Promise<string> {
  const ada = await tests.server.browser().play('ada-user');
  const answers = { customerName: `Customer of ${domain}`, email: `rep@${domain}`, domain, country: 'BE' };
  const body = { pack: 'msp-hub', flow: 'onboarding', actingFor: 'northwind', answers };
  const begun = await ada.post('/api/v1/cases', body);
  expect(begun.status).toBe(201);
  await tests.server.settled();
  return begun.body.id as string;
}

it('scripts how a simulated service fails, and lets it work again', async () => {
  const { page } = await tests.open({ persona: 'operator', path: '/systems' });
  await page.getByRole('button', { name: /^VIES.*Simulated/ }).click();
  const failures = page.getByRole('region', { name: 'Failures' });
  await failures.getByLabel('How', { exact: true }).selectOption('delay');
  await failures.getByLabel(/Delay in seconds/).fill('2');
  await failures.getByLabel('How many times').fill('3');
  await failures.getByRole('button', { name: 'Let it fail' }).click();
  await failures.getByText('Answers late 2 s, 3 times more').waitFor();
  await page.getByRole('button', { name: /VIES.*1 failure scripted/ }).waitFor();
  await failures.getByRole('button', { name: /^Drop/ }).click();
  await failures.getByText('It answers as it should.').waitFor();
  const operator = await tests.server.browser().play('operator');
  const { twins } = (await operator.get('/api/v1/twins')).body as { twins: { faults: unknown[] }[] };
  expect(twins.flatMap(({ faults }) => faults)).toEqual([]);
});

it('makes something happen at a simulated service, which the case learns [MH-5]', async () => {
  const id = await enrol('accepts.example');
  const { page } = await tests.open({ persona: 'operator', path: '/systems' });
  await page.getByRole('button', { name: /Partner Center/ }).click();
  const happen = page.getByRole('region', { name: 'Make something happen' });
  await happen.getByLabel('What happens').selectOption('acceptRelationship');
  await happen.getByLabel(/Domain of the customer/).fill('accepts.example');
  await happen.getByLabel(/Id of the partner/).fill('northwind');
  await happen.getByRole('button', { name: 'Make it happen' }).click();
  await happen
    .getByRole('alert')
    .getByText(/accepts\.example/)
    .waitFor();
  const ada = await tests.server.browser().play('ada-user');
  await expect
    .poll(async () => {
      await tests.server.settled();
      const { strands } = (await ada.get(`/api/v1/cases/${id}`)).body as {
        strands: { strand: string; done: boolean }[];
      };
      return strands.find(({ strand }) => strand === 'relationship')?.done;
    })
    .toBe(true);
});

it('moves the clock on, by which a reminder goes out, and every age follows [MH-5]', async () => {
  await enrol('waits.example');
  const { page } = await tests.open({ persona: 'operator', path: '/clock' });
  await page.getByLabel('How many').fill('25');
  await page.getByLabel('Unit').selectOption('hours');
  await page.getByRole('button', { name: 'Move on by: Move on' }).click();
  await page.getByText(/Arrived\. \d+ timers? fired/).waitFor();
  await page.getByText(/1 day .*ahead of the real time/).waitFor();
  expect(await mailsTo(tests.server, 'rep@waits.example')).toHaveLength(2);
  await page.getByRole('link', { name: 'Mailbox' }).click();
  await page.getByRole('list', { name: 'Mails' }).getByText('yesterday').first().waitFor();
});

it('goes to what comes next, and never back', async () => {
  await enrol('next.example');
  const { page } = await tests.open({ persona: 'operator', path: '/clock' });
  await page
    .getByRole('button', { name: /^Go there/ })
    .first()
    .click();
  await page.getByText(/Arrived/).waitFor();
  await page.getByLabel('Day and time').fill('2020-01-01T12:00');
  const refused = `document.querySelector('input[type="datetime-local"]').validity.rangeUnderflow`;
  expect(await page.evaluate(refused)).toBe(true);
  await page.getByText('It never goes back.').waitFor();
});
