import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ROOT } from '../../server/root.ts';

const run = promisify(execFile);

export interface UnpackedChromium {
  readonly program: string;
  /** What it needs to find its fonts and, where the machine has none, its libraries. */
  readonly environment: { readonly [name: string]: string };
}

/** Beside the packages: what others could write into, as the temporary folder of a machine, is not run. */
const SHELF = join(ROOT, 'node_modules/.cache/chromium');

/** The browser of `@sparticuz/chromium`, unpacked once for all test processes, also where several ask at the same time. */
export async function unpackedChromium(): Promise<UnpackedChromium> {
  const door = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(door), '../../package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(SHELF, version);
  if (!existsSync(folder)) await onlyOne(`${folder}.lock`, folder, () => unpack(folder));
  const program = join(folder, 'chromium');
  const libraries = (await lacksLibraries(program)) ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {};
  return { program, environment: { FONTCONFIG_FILE: join(folder, 'fonts.conf'), ...libraries } };
}

/** As long as unpacking can take on a slow machine. An older lock was left behind by a process that was ended. */
const LOCK_MS = 60_000;

async function onlyOne(lock: string, made: string, work: () => Promise<void>): Promise<void> {
  await mkdir(dirname(lock), { recursive: true });
  while (!existsSync(made)) {
    if (await taken(lock)) {
      await sleep(100);
      continue;
    }
    try {
      if (!existsSync(made)) await work();
    } finally {
      await rm(lock, { recursive: true, force: true });
    }
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const since = await stat(lock).catch(() => undefined);
    if (since !== undefined && Date.now() - since.mtimeMs > LOCK_MS)
      await rm(lock, { recursive: true, force: true });
    return true;
  }
}

/** In a folder of its own, which gets its name when all is there: what has the name is whole. */
async function unpack(folder: string): Promise<void> {
  const unpacking = await mkdtemp(`${folder}-`);
  try {
    await inflate(unpacking);
    await writeFile(join(unpacking, 'fonts.conf'), fontsOf(folder));
    await rename(unpacking, folder).catch((error: unknown) => {
      // Two that found the same old lock.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unpacking, { recursive: true, force: true });
  }
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be in a cloud. It is
 * told both, in a process of its own.
 */
async function inflate(folder: string): Promise<void> {
  const door = pathToFileURL(createRequire(import.meta.url).resolve('@sparticuz/chromium')).href;
  const program = `const { default: pack } = await import(${JSON.stringify(door)}); await (pack.default ?? pack).executablePath();`;
  await run(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

/**
 * Fonts out of packages alone: pages look the same whatever a machine has. That of the browser knows neither arrows nor marks,
 * and has no letters of one width.
 */
function fontsOf(folder: string): string {
  const further = join(
    dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')),
    'ttf',
  );
  const prefer = (family: string, font: string) =>
    `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>${further}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  ${prefer('sans-serif', 'Open Sans')}
  ${prefer('system-ui', 'Open Sans')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
</fontconfig>
`;
}

async function lacksLibraries(program: string): Promise<boolean> {
  const { stdout } = await run('ldd', [program]);
  return stdout.includes('not found');
}
