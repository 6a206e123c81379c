import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { clientTypes } from './client-types.ts';
import { configurationManual } from './configuration-manual.ts';
import { diagnosticsManual } from './diagnostics-manual.ts';
import { languageManual } from './language-manual.ts';
import { migrationFiles } from './migrations.ts';
import { generateTypes } from './types.ts';

/** Every file that is generated, and what it should contain. */
const GENERATED: Readonly<Record<string, () => string | Promise<string>>> = {
  'engine/language/types.generated.ts': generateTypes,
  'admin-ui/client/api.generated.ts': clientTypes,
  'docs/reference/language.md': languageManual,
  'docs/reference/configuration.md': configurationManual,
  'docs/reference/diagnostics.md': diagnosticsManual,
};

const onlyCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const [path, generate] of Object.entries(GENERATED)) {
  const content = await generate();
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === content) continue;
  if (onlyCheck) stale.push(path);
  else await writeFile(path, content);
}

for (const { path, text } of await migrationFiles('.')) {
  if (onlyCheck) stale.push(path);
  else {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

if (stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}\nRun \`npm run generate\` and commit what it writes.`);
  process.exitCode = 1;
}
