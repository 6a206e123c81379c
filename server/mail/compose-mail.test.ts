import { describe, expect, it } from 'vitest';
import { LastingFault } from '../adapters/connector.ts';
import { parseMailbox, readAddress } from './address.ts';
import { composeMail, type MailInput } from './compose-mail.ts';

const input: MailInput = {
  from: { name: 'Library', address: 'post@library.example' },
  to: { name: 'Amélie Dupont', address: 'amelie@reader.example' },
  subject: 'Your book',
  body: 'Dear Amélie,\n\nYour **book** is ready.',
  language: 'fr',
  key: 'c1:1:0',
};
const mailOf = (change: Partial<MailInput>) => composeMail({ ...input, ...change });

describe('a mail', () => {
  it('has one sender, one recipient, and its words as text and as HTML in its language', () => {
    const mail = mailOf({});
    expect(mail.envelope).toEqual({ from: 'post@library.example', to: 'amelie@reader.example' });
    expect(mail.text).toBe('Dear Amélie,\n\nYour book is ready.\n');
    expect(mail.html).toContain('<html lang="fr">');
    expect(mail.html).toContain('<p>Dear Amélie,</p>\n<p>Your <strong>book</strong> is ready.</p>');
    expect(mail.html).not.toMatch(/ style=/);
  });

  it('is readable as text', () => {
    const body =
      '# Summary\n\n- one\n  - inner\n- two\n\n3. three\n4. four\n\n> quoted\n\n| | |\n|---|---|\n| Name | Jan |\n| Town | Gent |\n\n' +
      '| A | B | C |\n|---|---|---|\n| 1 | 2 | 3 |\n\n[read it](https://l.example/x)\n\n```\ncode\n```\n\n---\n\nlast  \nline';
    expect(mailOf({ body }).text).toBe(
      [
        'Summary',
        '=======',
        '',
        '- one',
        '  - inner',
        '- two',
        '',
        '3. three',
        '4. four',
        '',
        '> quoted',
        '',
        'Name: Jan',
        'Town: Gent',
        '',
        'A | B | C',
        '1 | 2 | 3',
        '',
        'read it (https://l.example/x)',
        '',
        '    code',
        '',
        '-'.repeat(40),
        '',
        'last',
        'line',
        '',
      ].join('\n'),
    );
  });

  it('has HTML for everything that Markdown can say', () => {
    const body =
      '## Part\n\n3. a\n   - b\n\n> q\n\n| A | B |\n|---|--:|\n| 1 | 2 |\n\n```\n<x>\n```\n\n---\n\n*i* ~~s~~ `c`  \nbr';
    const { html } = mailOf({ body });
    for (const part of [
      '<h2>Part</h2>',
      '<ol start="3">\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n</ol>',
      '<blockquote>\n<p>q</p>\n</blockquote>',
      '<tr><th>A</th><th align="right">B</th></tr>\n<tr><td>1</td><td align="right">2</td></tr>',
      '<pre>&lt;x&gt;</pre>',
      '<hr>',
      '<em>i</em> <del>s</del> <code>c</code><br>br',
    ])
      expect(html).toContain(part);
  });

  it('has no HTML that somebody typed, and nothing that a client would fetch', () => {
    const body =
      '<img src="https://t.example/p.gif" onerror="x()"> ![p](https://t.example/q.gif) <script>x()</script>\n\n<style>a</style>\n\n[x](javascript:x()) [y](https://e.example/"onclick="x)';
    const { html } = mailOf({ body, subject: '</title><script>x()</script>' });
    const tags = [...html.matchAll(/<\/?([a-z0-9!]+)/g)].map((match) => match[1]);
    const allowed = new Set(['!doctype', 'html', 'head', 'meta', 'title', 'style', 'body', 'p', 'a']);
    expect(tags.filter((tag) => tag === undefined || !allowed.has(tag))).toEqual([]);
    const fromBody = html.slice(html.indexOf('<body>'));
    const attributes = [...fromBody.replaceAll(/"[^"]*"/g, '""').matchAll(/<\w+ ([^>]*)>/g)];
    expect(new Set(attributes.map((match) => match[1]))).toEqual(new Set(['href=""']));
    expect([...fromBody.matchAll(/href="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'https://e.example/&quot;onclick=&quot;x',
    ]);
  });

  it('says where a link leads that somebody typed into a name', () => {
    const { html, text } = mailOf({ body: 'Dear [your bank](https://evil.example),' });
    expect(text).toContain('your bank (https://evil.example)');
    expect(html).toContain('<a href="https://evil.example">your bank</a> (https://evil.example)');
  });

  it('has a subject and a name of one line', () => {
    const mail = mailOf({
      subject: ' Your\r\nBcc: all@x.example\u2028book\u202E ',
      to: { name: 'A\r\nBcc: b@x.example', address: 'a@x.example' },
    });
    expect(mail.subject).toBe('Your Bcc: all@x.example book');
    expect(mail.to.name).toBe('A Bcc: b@x.example');
  });

  it('goes to the ASCII form of a domain', () => {
    expect(mailOf({ to: { address: 'b@Bücher.example' } }).envelope.to).toBe('b@xn--bcher-kva.example');
  });
});

describe('an address', () => {
  it.each([
    'x',
    '@x.example',
    'a@',
    'a@x.example, b@y.example',
    'a@x.example\r\nBcc: b@y.example',
    'a@x.example\r\nRCPT TO:<b@y.example>',
    '<a@x.example>',
    'a b@x.example',
    'a@b@x.example',
    '"a b"@x.example',
    'a@[127.0.0.1]',
    'a@127.1',
    'a@x..example',
    '.a@x.example',
    'a.@x.example',
    'a@-x.example',
    'jürgen@x.example',
    'a@x.example\0',
    `${'a'.repeat(65)}@x.example`,
    `a@${'x.'.repeat(130)}example`,
    '',
  ])('is refused as %j', (address) => {
    expect(readAddress(address)).toBeUndefined();
    expect(() => mailOf({ to: { address } })).toThrow(LastingFault);
    expect(() => mailOf({ from: { address } })).toThrow(expect.objectContaining({ code: 'invalid-address' }));
  });

  it('is never told in the fault', () => {
    expect(() => mailOf({ to: { address: 'secret person@x.example' } })).toThrow(/^(?!.*secret).*$/);
  });

  it.each([
    ["o'neil+tag@x.example", "o'neil+tag@x.example"],
    ['A.B@X.Example.', 'A.B@x.example'],
    ['a@ＸＮ.example', 'a@xn.example'],
    ['a@localhost', 'a@localhost'],
  ])('%s is read as %s', (text, address) => {
    expect(readAddress(text)).toBe(address);
  });

  it('stands in a sender of a pack behind the name', () => {
    expect(parseMailbox('Service desk <desk@x.example>')).toEqual({
      name: 'Service desk',
      address: 'desk@x.example',
    });
    expect(parseMailbox('"Desk, service" <desk@x.example>')).toEqual({
      name: 'Desk, service',
      address: 'desk@x.example',
    });
    expect(parseMailbox(' desk@x.example ')).toEqual({ address: 'desk@x.example' });
  });
});
