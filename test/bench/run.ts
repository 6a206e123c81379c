import { benches as bulkBenches } from './bulk.ts';
import { benches as checkBenches } from './check.ts';
import { benches as flowBenches } from './flows.ts';
import { benches as formBenches } from './forms.ts';
import { benches as importBenches } from './imports.ts';
import type { Item } from './measure.ts';
import { benches as portalBenches } from './portal.ts';
import { benches as propertyBenches } from './properties.ts';
import { benches as releaseBenches } from './release.ts';
import { benches as ruleBenches } from './rules.ts';
import { benches as sizeBenches } from './sizes.ts';
import { benches as startBenches } from './start.ts';
import { benches as submitBenches } from './submit.ts';
import { benches as tableBenches } from './tables.ts';
import { benches as timerBenches } from './timers.ts';

/** `npm run bench [-- NAME…]`: one JSON object a line; exit code 1 if a goal is missed. */
const BENCHES: Record<string, () => Promise<Item[]>> = {
  rules: ruleBenches,
  forms: formBenches,
  flows: flowBenches,
  release: releaseBenches,
  check: checkBenches,
  properties: propertyBenches,
  start: startBenches,
  submit: submitBenches,
  timers: timerBenches,
  tables: tableBenches,
  imports: importBenches,
  bulk: bulkBenches,
  portal: portalBenches,
  sizes: sizeBenches,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(
    `there is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}

for (const [name, benches] of Object.entries(BENCHES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const item of await benches()) {
    console.log(JSON.stringify(item));
    if (!item.ok) process.exitCode = 1;
  }
}
