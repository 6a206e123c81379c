import type { Case, Timer } from './case-query.ts';
import type { CASE } from './words.ts';

type Words = typeof CASE.en;
type Ahead = NonNullable<Timer['ahead']>;

export interface Meant extends Pick<Timer, 'name' | 'due'> {
  readonly title: string;
  readonly isMail: boolean;
  readonly lines: readonly { readonly text: string; readonly message?: 'mail' | 'notice' }[];
}

/** What a timer will bring, in words. One of which nothing can be told, such as a look at something, is left out. */
export function whatItMeans(
  { name, due, title, kind, ahead }: Timer,
  shown: Case,
  words: Words,
): Meant | undefined {
  const messages = messagesOf(ahead, title, words);
  const others = ahead === undefined ? [] : changesOf(ahead, shown, words);
  const lines = [...messages, ...others];
  const called = title ?? ahead?.messages[0]?.title ?? lines[0]?.text;
  if (called === undefined) return undefined;
  return {
    name,
    due,
    title: called,
    isMail: kind === 'reminder',
    lines: lines.filter(({ text }) => text !== called),
  };
}

/** What comes again and again, such as a ladder of reminders, as one. */
export interface Repeated extends Meant {
  /** When it comes after the first, in order. */
  readonly again: readonly string[];
}

export function repeatedIn(meant: readonly Meant[]): Repeated[] {
  const groups = new Map<string, Repeated>();
  for (const one of meant) {
    const key = JSON.stringify([one.title, one.lines]);
    const known = groups.get(key);
    groups.set(
      key,
      known === undefined ? { ...one, again: [] } : { ...known, again: [...known.again, one.due] },
    );
  }
  return [...groups.values()];
}

/** One that bears the name of the whole need not say it again. */
function messagesOf(ahead: Ahead | undefined, title: string | undefined, words: Words): Meant['lines'] {
  const [first] = ahead?.messages ?? [];
  return (ahead?.messages ?? []).map((one) => {
    const people = one.to.map((person) => person.title).join(', ');
    const isSaid = one.title === (title ?? first?.title);
    if (one.message === 'notify')
      return { message: 'notice', text: isSaid ? words.noticeTo(people) : words.notice(one.title, people) };
    return { message: 'mail', text: isSaid ? words.mailTo(people) : words.mail(one.title, people) };
  });
}

function changesOf({ statuses, ends }: Ahead, { strands }: Case, words: Words): Meant['lines'] {
  const changed = Object.entries(statuses).map(([strand, status]) => {
    const title = strands.find((one) => one.strand === strand)?.title ?? strand;
    return { text: words.becomes(title, String(status)) };
  });
  return ends ? [...changed, { text: words.ends }] : changed;
}
