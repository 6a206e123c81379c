import { stringify } from 'yaml';
import {
  compiledFlow,
  compiledForm,
  compileTemplate,
  type Definitions,
  loadPack,
  openRelease,
  parseFile,
  type Release,
  ruleSet,
  storedForm,
} from '../../engine/index.ts';
import { readPack } from '../../server/cli/read-pack.ts';
import { folderOf } from '../prove/packs.ts';
import { factor, interleaved, type Item, item } from './measure.ts';

const DEFINITIONS = 200;
/** The kinds that are compiled. They take turns until there are enough definitions. */
const COMPILED = ['rules', 'form', 'flow', 'email'] as const;

/** From stored JSON, under its hash, to the first answer, against parsing the YAML and compiling everything. */
export async function benches(): Promise<Item[]> {
  const { release: shipped } = loadPack(await readPack(folderOf('partner-portal')));
  if (shipped === undefined) throw new Error('partner-portal has mistakes');
  const large = enlarged(shipped);
  const stored = storedForm(large);
  const texts = yamlOf(large.definitions);
  const measured = await interleaved(
    [
      { name: 'stored', run: () => answerFrom(openRelease(stored, large.hash)) },
      {
        name: 'yaml',
        run: () => (
          texts.map((text) => parseFile('x.yaml', new TextEncoder().encode(text))),
          compileAll(fresh(large))
        ),
      },
    ],
    { roundMs: 300 },
  );
  return [
    factor(
      'a release of 200 definitions ready to answer, against parsing YAML and compiling all',
      measured.get('yaml'),
      measured.get('stored'),
      '>= 60',
    ),
    item(
      'a release of 200 definitions ready to answer, from its stored JSON',
      (measured.get('stored')?.micros ?? Number.NaN) / 1000,
      'ms',
    ),
  ];
}

/** As many definitions as are asked for: copies of the shipped ones under other names, which compile just like them. */
function enlarged(release: Release): Release {
  const definitions = Object.fromEntries(
    Object.entries(release.definitions).map(([kind, byId]) => [kind, { ...byId }]),
  ) as unknown as Record<string, Record<string, { id: string }>>;
  let count = Object.values(definitions).reduce((sum, byId) => sum + Object.keys(byId).length, 0);
  for (let copy = 2; count < DEFINITIONS; copy++) {
    for (const kind of COMPILED) {
      for (const [id, definition] of Object.entries(release.definitions[kind])) {
        if (count++ >= DEFINITIONS) break;
        (definitions[kind] as Record<string, object>)[`${id}-${copy}`] = { ...definition };
      }
    }
  }
  return { ...release, definitions: definitions as unknown as Definitions };
}

/** Compiled parts are cached by the identity of definitions, so each round gets objects of its own. */
function fresh(release: Release): Release {
  return structuredClone(release);
}

function yamlOf(definitions: Definitions): string[] {
  return Object.values(definitions).flatMap((byId) =>
    Object.values(byId as Record<string, unknown>).map((definition) => stringify(definition)),
  );
}

function compileAll(release: Release): number {
  const { rules, form, flow, email } = release.definitions;
  for (const id of Object.keys(rules)) ruleSet(release, id);
  for (const id of Object.keys(form)) compiledForm(release, id);
  for (const id of Object.keys(flow)) compiledFlow(release, id);
  for (const { subject, body } of Object.values(email))
    [subject, body].map((source) => compileTemplate(source));
  return Object.keys(rules).length;
}

function answerFrom(release: Release): unknown {
  const [first = ''] = Object.keys(release.definitions.rules);
  return ruleSet(release, first).decide({});
}
