import { Command } from 'commander';
import type { Untranslated } from '../../../engine/index.ts';
import { inWorker } from '../in-worker.ts';
import { EXIT, Misuse } from '../misuse.ts';
import { plural, print, printJson } from '../output.ts';
import { packInput } from '../pack-input.ts';
import type { TextsOutput } from '../tasks/texts.ts';

export function textsCommand(): Command {
  return new Command('texts')
    .description(
      'show what is left to translate, as lines for texts/LANGUAGE.yaml; exit code 1 if anything is',
    )
    .argument('<pack>', 'the folder of the pack')
    .argument('<language>', 'the language tag, such as nl')
    .option('--json', 'print [{definition, pointer, source, of, stale}]')
    .action(async (pack: string, language: string, options: { json?: boolean }) => {
      if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(language))
        throw new Misuse(`"${language}" is no language tag, such as nl or fr-BE`);
      const output = await inWorker<TextsOutput>('texts', { ...(await packInput(pack)), language }, 60_000);
      if ('diagnostics' in output) {
        print(output.shown);
        process.exitCode = EXIT.findings;
        return;
      }
      if (options.json) printJson(output.texts);
      else
        print(output.texts.length === 0 ? `Everything is translated into ${language}.` : lines(output.texts));
      process.exitCode = output.texts.length === 0 ? EXIT.good : EXIT.findings;
    });
}

/** YAML to copy: the source as a comment, the mark of the source, and an empty place for the translation. */
function lines(texts: readonly Untranslated[]): string {
  const groups = new Map(
    texts.map(({ definition }) => [definition, texts.filter((text) => text.definition === definition)]),
  );
  const parts = [...groups].flatMap(([definition, entries]) => [
    `  ${definition}:`,
    ...entries.flatMap(entryLines),
  ]);
  return [
    `# ${plural(texts.length, 'text')} to translate. Fill in each text, and put the lines under "texts:".`,
    ...parts,
  ].join('\n');
}

function entryLines({ pointer, source, of, stale }: Untranslated): string[] {
  const comment = source
    .trimEnd()
    .split('\n')
    .map((line) => `    # ${line}`);
  return [...comment, `    ${pointer}: { of: ${JSON.stringify(of)}, text: ${JSON.stringify(stale ?? '')} }`];
}
