import { Command } from 'commander';
import { packIdOf } from '../../registry/pack-id.ts';
import { isFolder, type PackFolder, readPackFolder } from '../../registry/read-packs.ts';
import { showVerdict } from '../../registry/check/show-verdict.ts';
import { NOTHING_FOUND } from '../../registry/check/verdict.ts';
import { EXIT, Misuse } from '../misuse.ts';
import { onTerminal, paint, print, printJson } from '../output.ts';
import type { PublishResult } from '../publish-result.ts';
import { ServerClient, tokenOf } from '../server-client.ts';

interface Options {
  data?: string;
  to?: string;
  reason: string;
  approvedBy?: string;
  accept?: string[];
  json?: boolean;
}

export function publishCommand(): Command {
  return new Command('publish')
    .description('check a pack in all depth and, if nothing is in the way, put it in force as a release')
    .argument('<pack>', 'the folder of the pack')
    .requiredOption('--reason <text>', 'why; it is kept with the release')
    .option('--to <url>', 'to a running server, as the user whose token is in SLIPWAY_TOKEN')
    .option('--data <folder>', 'into the data of a server that does not run (SLIPWAY_DATA)')
    .option('--approved-by <address>', 'with --data: the second person, where the pack asks for one')
    .option('--accept <property...>', 'with --approved-by: required properties that may stay undecided')
    .option('--json', 'print {published, release, proposed, verdict}')
    .action(async (folder: string, options: Options) => {
      const pack = await packIn(folder);
      const result = await published(pack, options);
      if (options.json) printJson(result);
      else print(shown(result, pack));
      process.exitCode = result.published || result.proposed !== undefined ? EXIT.good : EXIT.findings;
    });
}

async function packIn(folder: string): Promise<PackFolder> {
  if (!(await isFolder(folder))) throw new Misuse(`there is no folder ${folder}`);
  return readPackFolder(folder);
}

/** What works with a server or its data is loaded here, so that no other command waits for it. */
async function published({ folder, files }: PackFolder, options: Options): Promise<PublishResult> {
  const pack = packIdOf(files);
  if (pack === undefined) throw new Misuse(`${folder} has no pack.yaml that says its id`);
  const { to, reason, approvedBy, accept = [] } = options;
  const onStage = stages(options);
  if (to === undefined) {
    const { publishToFolder } = await import('../publish-to-folder.ts');
    const data = options.data ?? process.env['SLIPWAY_DATA'] ?? 'data';
    const approval = approvedBy === undefined ? {} : { approvedBy };
    return publishToFolder(files, { pack, folder: data, reason, ...approval, accept }, onStage).catch(inUse);
  }
  if (options.data !== undefined) throw new Misuse('give either --to or --data');
  if (approvedBy !== undefined) throw new Misuse('on a running server the second person approves there');
  const { publishToServer } = await import('../publish-to-server.ts');
  return publishToServer(new ServerClient(to, tokenOf(process.env)), files, { pack, reason }, onStage);
}

function inUse(error: unknown): never {
  if (error instanceof Error && error.name === 'AlreadyRunning')
    throw new Misuse(`${error.message}, or publish to the running server with --to`);
  throw error;
}

/** On a terminal, what is being done; each once. */
function stages({ json }: Options): (stage: string) => void {
  let last = '';
  return (stage) => {
    if (stage === last || json === true || !onTerminal) return;
    last = stage;
    process.stderr.write(`${paint.dim(stage)}\n`);
  };
}

function shown(
  { published, release, proposed, verdict }: PublishResult,
  { folder, files }: PackFolder,
): string {
  const show = { format: 'frames', colour: onTerminal, folder } as const;
  if (proposed !== undefined)
    return `${paint.green('✓')} ${folder} is proposed as draft ${proposed}. A second person has to approve it there.`;
  const found = showVerdict({ ...NOTHING_FOUND, ...verdict }, files, show);
  if (!published || release === undefined) return found;
  const name = `release ${release.number} (${release.hash.slice(0, 12)}) of ${release.pack}`;
  return `${found}${found === '' ? '' : '\n\n'}${paint.green('✓')} ${name} is in force`;
}
