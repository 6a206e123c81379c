/** How the server is published: `https` turns on HSTS. */
export interface Published {
  readonly publicUrl: string;
}

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Two years, the least that browsers' own lists take. */
const HSTS = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } as const;

/** For answers that no browser shows as a page. Nothing of them is kept, since most belongs to one person. */
export function apiHeaders({ publicUrl }: Published): { readonly [name: string]: string } {
  return {
    ...EVERYWHERE,
    'content-security-policy':
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'cache-control': 'no-store',
    ...(isSecure(publicUrl) ? HSTS : {}),
  };
}

export interface Page extends Published {
  /** For `<style>` and `<script>` elements that bear it; new for every answer. */
  readonly nonce?: string;
}

/** For pages. No `unsafe-inline`, no `unsafe-eval`, no other host. */
export function pageHeaders({ publicUrl, nonce }: Page): { readonly [name: string]: string } {
  return {
    ...EVERYWHERE,
    'content-security-policy': pagePolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'cache-control': 'no-cache',
    ...(isSecure(publicUrl) ? HSTS : {}),
  };
}

function pagePolicy(nonce: string | undefined): string {
  if (nonce !== undefined && !/^[\w+/=-]+$/.test(nonce)) throw new Error('a nonce is written in base64');
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
