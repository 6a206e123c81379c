import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../server/root.ts';

/**
 * JSON Forms compiles conditions with `new Function`, which the pages of our server never may. So its page is served here, under
 * a policy that lets it, and hands what it asks of the interface on.
 */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src data:";

const FOLDER = join(ROOT, 'test/browser/json-forms');

const TYPES: { readonly [extension: string]: string } = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

export interface FormPageServer {
  readonly url: string;
  end(): Promise<void>;
}

/** The page that shows a form by either renderer, in front of a server of ours. */
export async function serveFormPage(behind: string): Promise<FormPageServer> {
  const files = await bundled();
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url ?? '/', behind).pathname;
    if (path.startsWith('/api/')) handOn(behind, asked, answer);
    else sendFile(files, path === '/' ? '/index.html' : path, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Files = ReadonlyMap<string, string | Uint8Array>;

async function bundled(): Promise<Files> {
  const built = await build({
    root: FOLDER,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', minify: false },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('the page was not built');
  return new Map(
    output.output.map((one) => [`/${one.fileName}`, one.type === 'chunk' ? one.code : one.source]),
  );
}

function sendFile(files: Files, path: string, answer: ServerResponse): void {
  const content = files.get(path);
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  answer.writeHead(content === undefined ? 404 : 200, {
    'content-type': type,
    'content-security-policy': POLICY,
  });
  answer.end(content);
}

function handOn(behind: string, asked: IncomingMessage, answer: ServerResponse): void {
  const { host, hostname, port } = new URL(behind);
  const { method, headers, url: path } = asked;
  const onward = request({ hostname, port, path, method, headers: { ...headers, host } }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  onward.once('error', () => answer.destroy());
  asked.pipe(onward);
}
