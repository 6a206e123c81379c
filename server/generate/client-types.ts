import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../compose.ts';
import { defaultConfig } from '../config/defaults.ts';
import { createLog } from '../operations/log.ts';

/** TypeScript types of the HTTP interface, out of what a server says of itself. */
export async function clientTypes(): Promise<string> {
  const { default: openapiTS, astToString } = await generator();
  const nodes = await openapiTS(await description());
  return `// Generated from the OpenAPI description by \`npm run generate\`. Do not edit.\n\n${astToString(nodes)}`;
}

/**
 * It prints with TypeScript's own printer, which version 7 does not have any more: it gets a version 5 beside ours, under
 * another name.
 */
async function generator() {
  const hook = `export const resolve = (name, context, next) =>
    next(name === 'typescript' && context.parentURL?.includes('/openapi-typescript/') ? 'typescript-js' : name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  return import('openapi-typescript');
}

async function description(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-description-'));
  const port = await freePort();
  const server = await start(defaultConfig({ folder, port, demo: true }), createLog('silent'));
  try {
    const response = await fetch(`${server.url}/api/v1/openapi.json`);
    return await response.text();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('there is no free port');
  return address.port;
}
