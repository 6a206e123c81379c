import { GROUPS, type SettingName, SETTINGS } from './settings.ts';
import type { InForce } from './environment.ts';
import type { Setting } from './setting.ts';

/** What `slipway start --help` says of the environment. */
export function settingsHelp(width = 100): string {
  const groups = GROUPS.map(({ title, settings }) => {
    const entries = Object.entries(settings as { readonly [name: string]: Setting<unknown> });
    return `${title}:\n${entries.map(([name, one]) => entryOf(name, one, width)).join('\n')}`;
  });
  return `\nSettings, from the environment; a flag wins over its variable.\n\n${groups.join('\n\n')}\n`;
}

function entryOf(
  name: string,
  { about, kind, flag, secret, example, ...rest }: Setting<unknown>,
  width: number,
) {
  const facts = [
    `${secret === true ? 'a secret, ' : ''}${plain(kind.shape)}`,
    `default: ${plain(defaultInWords(rest))}`,
    ...(flag === undefined ? [] : [`flag: ${flag}`]),
    ...(example === undefined ? [] : [`such as ${example}`]),
  ].join('; ');
  return [`  ${name}`, ...wrapped(plain(about), width - 6), ...wrapped(`(${facts})`, width - 6)].join(
    '\n      ',
  );
}

export function defaultInWords({
  otherwise,
  otherwiseInWords,
}: Pick<Setting<unknown>, 'otherwise' | 'otherwiseInWords'>): string {
  return otherwiseInWords ?? (otherwise === undefined ? 'none' : `\`${String(otherwise)}\``);
}

const plain = (text: string): string => text.replaceAll('`', '');

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** What is in force, as rows of a table. What nobody has set and has no default is left out. */
export function rowsInForce(inForce: readonly InForce[]): string[][] {
  return inForce.filter(isWorthShowing).map(({ name, value, source }) => [name, value, source]);
}

function isWorthShowing({ name, value, source }: InForce): boolean {
  return source !== 'default' || (value !== '-' && (value !== 'not set' || isOfInterest(name)));
}

/** That these secrets are missing decides who can read something, or whether mails go out. */
function isOfInterest(name: SettingName): boolean {
  return SETTINGS[name].secret === true && (name === 'SMTP_URL' || name === 'SLIPWAY_METRICS_TOKEN');
}
