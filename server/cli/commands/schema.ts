import { Command } from 'commander';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inWorker } from '../in-worker.ts';
import { print, printJson } from '../output.ts';

/** Where editors find the schemas: the first line of each definition names its file here. */
export const SCHEMA_FOLDER = join('.slipway', 'schemas');

export function schemaCommand(): Command {
  return new Command('schema')
    .description(
      "write the language's JSON Schemas into the workspace, so that an editor completes and checks definitions",
    )
    .argument('[workspace]', 'the folder that holds the packs', '.')
    .option('--json', 'print the schemas instead, by kind')
    .action(async (workspace: string, options: { json?: boolean }) => {
      if (options.json) return printJson(await schemas());
      const written = await writeSchemas(workspace);
      print(`Wrote ${written.length} schemas to ${join(workspace, SCHEMA_FOLDER)}.`);
    });
}

export async function writeSchemas(workspace: string): Promise<string[]> {
  const folder = join(workspace, SCHEMA_FOLDER);
  await mkdir(folder, { recursive: true });
  return Promise.all(
    Object.entries(await schemas()).map(async ([kind, schema]) => {
      const file = join(folder, `${kind}.json`);
      await writeFile(file, `${JSON.stringify(schema, null, 2)}\n`);
      return file;
    }),
  );
}

function schemas(): Promise<Record<string, unknown>> {
  return inWorker('schemas', {}, 60_000);
}
