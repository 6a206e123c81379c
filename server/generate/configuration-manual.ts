import { GROUPS } from '../config/settings.ts';
import type { Setting } from '../config/setting.ts';
import { defaultInWords } from '../config/show-settings.ts';
import { blocks, code, table } from './markdown.ts';

/** Every setting of the server, from the table that reads them. */
export function configurationManual(): string {
  return (
    blocks(
      '<!-- Generated from the tables of settings in server/ by `npm run generate`. Do not edit. -->',
      '# Configuration',
      'A server is configured by its environment. `slipway start --help` lists the same settings; at start it prints what is in force. Everything is checked before anything else happens: all mistakes are told at once, with the nearest right name for one that is misspelt, and nothing starts. A variable that is set to nothing is not set. Secrets are never shown, only whether they are set. How a server is run is in [run-a-server.md](../how-to/run-a-server.md).',
      ...GROUPS.map(({ title, settings }) => chapter(title, settings)),
    ) + '\n'
  );
}

function chapter(title: string, settings: { readonly [name: string]: Setting<unknown> }): string {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const { about, kind, flag, secret, example } = setting;
    return [
      code(name) + (flag === undefined ? '' : `, ${code(flag)}`),
      `${secret === true ? 'a secret: ' : ''}${kind.shape}`,
      defaultInWords(setting),
      about + (example === undefined ? '' : ` Such as ${code(example)}.`),
    ];
  });
  return blocks(`## ${title}`, table(['setting', 'value', 'default', 'meaning'], rows));
}
