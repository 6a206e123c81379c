import type { TestServer } from './server.ts';

/** The mails that were sent to an address, the oldest first. */
export async function mailsTo(server: TestServer, address: string) {
  const { read, schema } = server.app.store;
  const mails = await read.select().from(schema.mailbox);
  return mails.filter(({ to }) => to === address).sort((a, b) => a.at - b.at || a.key.localeCompare(b.key));
}

/** The path of the one-time link in the latest mail to an address that has one. */
export async function linkTo(server: TestServer, address: string): Promise<string> {
  const texts = (await mailsTo(server, address)).map(
    ({ text }) => /https?:\/\/\S+(\/l\/[\w-]+)/.exec(text)?.[1],
  );
  const path = texts.findLast((found) => found !== undefined);
  if (path === undefined) throw new Error(`no mail to ${address} has a link`);
  return path;
}
