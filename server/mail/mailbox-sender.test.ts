import { describe, expect, it } from 'vitest';
import { composeMail } from './compose-mail.ts';
import { createMailboxSender, type KeptMail } from './mailbox-sender.ts';
import { messageIdOf } from './mail-sender.ts';

const mail = composeMail({
  from: { address: 'post@library.example' },
  to: { address: 'amelie@reader.example' },
  subject: 'Your book',
  body: 'Ready.',
  language: 'en',
  key: 'c1:1:0',
});

describe('a server that keeps its mails', () => {
  it('puts them into its store, under the key and the id that they would be sent with', async () => {
    const kept = new Map<string, KeptMail>();
    const sender = createMailboxSender({ put: (mail) => void kept.set(mail.key, mail) });
    const { signal } = new AbortController();
    const first = await sender.send(mail, 'c1:1:0', signal);
    expect(await sender.send(mail, 'c1:1:0', signal)).toEqual(first);
    expect(first.messageId).toBe(messageIdOf(mail, 'c1:1:0'));
    expect([...kept.values()]).toEqual([{ ...mail, messageId: first.messageId }]);
    await sender.close();
  });

  it('passes on the fault of its store, and does nothing once it is called off', async () => {
    const failing = createMailboxSender({ put: () => Promise.reject(new Error('the disk is full')) });
    await expect(failing.send(mail, 'k', new AbortController().signal)).rejects.toThrow('the disk is full');
    const puts: KeptMail[] = [];
    const sender = createMailboxSender({ put: (mail) => void puts.push(mail) });
    await expect(sender.send(mail, 'k', AbortSignal.abort())).rejects.toThrow();
    expect(puts).toEqual([]);
  });
});
