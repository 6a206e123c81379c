import { extname } from 'node:path';

interface MediaType {
  readonly name: string;
  /** Pictures and fonts are compressed as they are; doing it again only costs. */
  readonly compressible?: true;
}

const TEXT = { compressible: true } as const;

const TYPES: { readonly [extension: string]: MediaType } = {
  '.css': { name: 'text/css; charset=utf-8', ...TEXT },
  '.html': { name: 'text/html; charset=utf-8', ...TEXT },
  '.ico': { name: 'image/x-icon', ...TEXT },
  '.jpg': { name: 'image/jpeg' },
  '.js': { name: 'text/javascript; charset=utf-8', ...TEXT },
  '.json': { name: 'application/json', ...TEXT },
  '.map': { name: 'application/json', ...TEXT },
  '.mjs': { name: 'text/javascript; charset=utf-8', ...TEXT },
  '.pdf': { name: 'application/pdf' },
  '.png': { name: 'image/png' },
  '.svg': { name: 'image/svg+xml', ...TEXT },
  '.txt': { name: 'text/plain; charset=utf-8', ...TEXT },
  '.wasm': { name: 'application/wasm', ...TEXT },
  '.webmanifest': { name: 'application/manifest+json', ...TEXT },
  '.webp': { name: 'image/webp' },
  '.woff2': { name: 'font/woff2' },
};

/** What nobody has named is offered for saving, and never run. */
const UNKNOWN: MediaType = { name: 'application/octet-stream' };

export function mediaTypeOf(path: string): MediaType {
  const extension = extname(path).toLowerCase();
  return (Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined) ?? UNKNOWN;
}
