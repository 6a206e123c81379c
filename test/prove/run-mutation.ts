import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readPack } from '../../server/cli/read-pack.ts';
import { type Equivalent, mutate } from './mutation.ts';
import { folderOf, SHIPPED } from './packs.ts';

/**
 * Mutates the shipped packs and prints one JSON object a line. Arguments: names of packs, `--every N`, `--from N`,
 * `--survivors` to print each survivor.
 */
const args = process.argv.slice(2);
const option = (name: string, otherwise: number) => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const packs = SHIPPED.filter((pack) => args.includes(pack) || !SHIPPED.some((other) => args.includes(other)));

let [mutants, caught, equivalents] = [0, 0, 0];
for (const pack of packs) {
  const files = await readPack(folderOf(pack));
  const report = mutate(pack, files, {
    every: option('--every', 1),
    from: option('--from', 0),
    equivalents: await equivalentsOf(pack),
  });
  mutants += report.mutants;
  equivalents += report.equivalents;
  caught += Object.values(report.caught).reduce((sum, count) => sum + count, 0);
  console.log(JSON.stringify({ ...report, survivors: report.survivors.length }));
  if (args.includes('--survivors'))
    for (const { text: _, ...survivor } of report.survivors) console.log(JSON.stringify(survivor));
}
const rate = caught / (mutants - equivalents);
const share = equivalents / mutants;
console.log(
  JSON.stringify({
    name: 'mutants caught',
    value: Number((rate * 100).toFixed(2)),
    unit: '%',
    goal: '>= 95',
    ok: rate >= 0.95,
  }),
);
console.log(
  JSON.stringify({
    name: 'equivalent mutants',
    value: Number((share * 100).toFixed(2)),
    unit: '%',
    goal: '<= 5',
    ok: share <= 0.05,
  }),
);
process.exitCode = rate >= 0.95 && share <= 0.05 ? 0 : 1;

async function equivalentsOf(pack: string): Promise<Equivalent[]> {
  const text = await readFile(`test/prove/equivalents/${pack}.yaml`, 'utf8').catch(() => '[]');
  return parse(text) as Equivalent[];
}
