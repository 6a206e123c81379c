import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { inWorker } from '../in-worker.ts';
import { EXIT, Misuse } from '../misuse.ts';
import { print, printJson } from '../output.ts';
import { packInput } from '../pack-input.ts';
import { showDecision } from '../show-decision.ts';
import type { DecideOutput } from '../tasks/decide.ts';

interface Options {
  facts: string;
  explain?: boolean;
  json?: boolean;
  language?: string;
}

export function decideCommand(): Command {
  return new Command('decide')
    .description('take one decision of a rule set, or one for each line of a file')
    .argument('<pack>', 'the folder of the pack')
    .argument('<rules>', 'the id of the rule set')
    .requiredOption(
      '--facts <file>',
      'JSON with the facts, or NDJSON with facts on each line; - for standard input',
    )
    .option(
      '--explain',
      'show what was read, which rules fired or not and why, and what would turn the verdict',
    )
    .option('--language <tag>', 'the language of the messages')
    .option('--json', 'print {verdict, findings, missing, trace}; for NDJSON one on each line')
    .action(async (pack: string, rules: string, options: Options) => {
      const text = await textOf(options.facts);
      const { facts, lines } = parseFacts(text, options.facts);
      const input = {
        ...(await packInput(pack)),
        rules,
        facts,
        explain: options.explain === true,
        ...(options.language === undefined ? {} : { language: options.language }),
      };
      const output = await inWorker<DecideOutput>('decide', input, 60_000);
      if ('diagnostics' in output) {
        print(output.shown);
        process.exitCode = EXIT.findings;
        return;
      }
      for (const decided of output.decisions) {
        if (!options.json) print(showDecision(decided));
        else if (lines) print(JSON.stringify(decided));
        else printJson(decided);
      }
    });
}

async function textOf(file: string): Promise<string> {
  if (file === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
    return Buffer.concat(chunks).toString('utf8');
  }
  return readFile(file, 'utf8').catch(() => {
    throw new Misuse(`there is no file ${file}`);
  });
}

/** One JSON object, or one on each line. */
function parseFacts(text: string, file: string): { facts: Record<string, unknown>[]; lines: boolean } {
  const whole = parsed(text);
  if (whole !== undefined) return { facts: [whole], lines: false };
  const facts = text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const value = parsed(line);
      if (value === undefined)
        throw new Misuse(`${file}, line ${number}: facts are a JSON object such as {"role": "guest"}`);
      return value;
    });
  if (facts.length === 0) throw new Misuse(`${file} holds no facts`);
  return { facts, lines: true };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
