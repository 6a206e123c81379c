import { nearest } from '../../engine/index.ts';
import { type SettingName, SETTINGS, type Values } from './settings.ts';

export type Environment = { readonly [name: string]: string | undefined };
/** What flags of the command say, by the setting that they stand for. */
export type Given = { readonly [name in SettingName]?: string };
export type Source = 'default' | 'environment' | 'command line';

export interface Read {
  readonly values: Values;
  readonly sources: { readonly [name in SettingName]: Source };
  /** Sentences; all of them, not the first. */
  readonly mistakes: readonly string[];
}

const NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Reads every setting. A flag wins over the environment; a variable that is set to nothing is not set. */
export function readSettings(environment: Environment, given: Given): Read {
  const values: { [name: string]: unknown } = {};
  const sources: { [name: string]: Source } = {};
  const mistakes = unknownNames(environment);
  for (const name of NAMES) {
    const { kind, otherwise, flag } = SETTINGS[name];
    const source = sourceOf(name, environment, given);
    const parsed = source === 'default' ? { value: otherwise } : kind.parse(textOf(name, environment, given));
    sources[name] = source;
    if ('mistake' in parsed)
      mistakes.push(`${source === 'environment' ? name : (flag ?? name)} ${parsed.mistake}`);
    values[name] = 'mistake' in parsed ? otherwise : parsed.value;
  }
  return { values: values as Values, sources: sources as Read['sources'], mistakes };
}

function sourceOf(name: SettingName, environment: Environment, given: Given): Source {
  if (given[name] !== undefined) return 'command line';
  return (environment[name] ?? '').trim() === '' ? 'default' : 'environment';
}

const textOf = (name: SettingName, environment: Environment, given: Given): string =>
  (given[name] ?? environment[name] ?? '').trim();

/** What other commands read, and a server does not. */
const OF_OTHER_COMMANDS: ReadonlySet<string> = new Set(['SLIPWAY_TOKEN']);

/**
 * All that begins with our name is meant for us. Of other variables only those are ours that are one keystroke away from a
 * setting and share its beginning: the environment holds what is meant for others, too.
 */
function unknownNames(environment: Environment): string[] {
  return Object.keys(environment)
    .filter(
      (name) => !Object.hasOwn(SETTINGS, name) && !OF_OTHER_COMMANDS.has(name) && environment[name] !== '',
    )
    .flatMap((name) => {
      const near = nearest(name, NAMES);
      const hint = near === undefined ? '' : `; did you mean ${near}?`;
      if (name.startsWith('SLIPWAY_')) return [`${name} is no setting${hint}`];
      return near !== undefined && isSlip(name, near) ? [`${name} is no setting${hint}`] : [];
    });
}

/** Two letters that changed places, or one that is missing: `VIES_ULR`, `PUBLIC_RL`. */
function isSlip(name: string, near: string): boolean {
  const sorted = (text: string) => [...text].sort().join('');
  const alike = sorted(name) === sorted(near) || Math.abs(name.length - near.length) === 1;
  return near.length > 6 && alike && near.includes('_') && near.split('_')[0] === name.split('_')[0];
}
