import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../server/root.ts';

const run = promisify(execFile);

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as it is used. Needs `npm run build`, as all tests of the command do. */
export async function slipway(
  args: readonly string[],
  env: { readonly [name: string]: string } = {},
): Promise<Ran> {
  const options = { env: { PATH: process.env['PATH'], ...env }, timeout: 60_000 };
  try {
    const { stdout, stderr } = await run(process.execPath, [join(ROOT, 'bin/slipway.js'), ...args], options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
