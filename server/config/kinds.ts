/** How the text of an environment variable becomes a value. What it says of a mistake is the end of a sentence. */
export interface Kind<T> {
  /** What may be written, in words. */
  readonly shape: string;
  parse(text: string): Parsed<T>;
}

type Parsed<T> = { readonly value: T } | { readonly mistake: string };

export function wholeNumber(from: number, to: number): Kind<number> {
  const shape = `a whole number from ${from} to ${to}`;
  return {
    shape,
    parse: (text) => {
      const value = Number(text);
      const good = /^\d+$/.test(text) && value >= from && value <= to;
      return good ? { value } : { mistake: `must be ${shape}` };
    },
  };
}

export function choice<const T extends string>(...values: readonly T[]): Kind<T> {
  const shape = values.map((value) => `\`${value}\``).join(', ');
  return {
    shape,
    parse: (text) => {
      const value = values.find((one) => one === text);
      return value === undefined ? { mistake: `must be one of ${values.join(', ')}` } : { value };
    },
  };
}

const YES_OR_NO: { readonly [text: string]: boolean } = { true: true, false: false };

export const yesOrNo: Kind<boolean> = {
  shape: '`true` or `false`',
  parse: (text) => {
    const value = Object.hasOwn(YES_OR_NO, text) ? YES_OR_NO[text] : undefined;
    return value === undefined ? { mistake: 'must be true or false' } : { value };
  },
};

export const words: Kind<string> = { shape: 'text', parse: (text) => ({ value: text }) };

/** A secret that can be guessed is none. */
export function secretOf(least: number): Kind<string> {
  return {
    shape: `text of at least ${least} characters`,
    parse: (text) =>
      text.length >= least ? { value: text } : { mistake: `must have at least ${least} characters` },
  };
}

export const names: Kind<readonly string[]> = {
  shape: 'texts with commas between them',
  parse: (text) => ({
    value: text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  }),
};

export const email: Kind<string> = {
  shape: 'an e-mail address',
  parse: (text) =>
    /^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,.]+$/.test(text)
      ? { value: text }
      : { mistake: 'must be one e-mail address' },
};

/** Where a service is. Without a slash at the end, so that paths can follow. */
export const address: Kind<string> = {
  shape: 'an `http` or `https` URL',
  parse: (text) => {
    const url = urlOf(text, 'http:', 'https:');
    if (url === undefined) return { mistake: 'must be a URL that begins with https:// or http://' };
    if (url.username !== '' || url.password !== '') return { mistake: 'must hold no user and no password' };
    return { value: text.replace(/\/+$/, '') };
  },
};

/** Where people reach the server: its pages are at the root of a host. */
export const origin: Kind<string> = {
  shape: 'an `http` or `https` URL without a path',
  parse: (text) => {
    const parsed = address.parse(text);
    if ('mistake' in parsed) return parsed;
    const { origin } = new URL(parsed.value);
    return origin === parsed.value.toLowerCase()
      ? { value: origin }
      : { mistake: 'must be a host alone, without a path, such as https://portal.example.com' };
  },
};

export const mailServer: Kind<string> = {
  shape: 'an `smtp` or `smtps` URL',
  parse: (text) =>
    urlOf(text, 'smtp:', 'smtps:')?.hostname
      ? { value: text }
      : { mistake: 'must be a URL such as smtp://user:password@mail.example.com:587' },
};

function urlOf(text: string, ...protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && protocols.includes(url.protocol) ? url : undefined;
}
