import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface ReferenceFile {
  readonly path: string;
  readonly mediaType: string;
  read(): string | Uint8Array<ArrayBuffer>;
}

const ROOT = '/reference';

/**
 * Swagger UI out of its package, without its "standalone" preset: that one brings a `<style>` of its own, which a strict
 * policy refuses, for a bar that only serves to load other people's descriptions. The script that starts it is a file,
 * since an inline one would need leave.
 */
export function referenceFiles(title: string, specPath: string): readonly ReferenceFile[] {
  const packaged = createRequire(import.meta.url).resolve('swagger-ui-dist/package.json');
  const fromPackage = (name: string, mediaType: string): ReferenceFile => ({
    path: `${ROOT}/${name}`,
    mediaType,
    read: () => new Uint8Array(readFileSync(packaged.replace(/package\.json$/, name))),
  });
  return [
    { path: ROOT, mediaType: 'text/html; charset=utf-8', read: () => page(title) },
    { path: `${ROOT}/start.js`, mediaType: 'text/javascript; charset=utf-8', read: () => start(specPath) },
    { path: `${ROOT}/page.css`, mediaType: 'text/css; charset=utf-8', read: () => 'body { margin: 0 }\n' },
    fromPackage('swagger-ui-bundle.js', 'text/javascript; charset=utf-8'),
    fromPackage('swagger-ui.css', 'text/css; charset=utf-8'),
    fromPackage('favicon-32x32.png', 'image/png'),
  ];
}

function page(title: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
    <link rel="icon" type="image/png" href="${ROOT}/favicon-32x32.png" />
    <link rel="stylesheet" href="${ROOT}/swagger-ui.css" />
    <link rel="stylesheet" href="${ROOT}/page.css" />
  </head>
  <body>
    <main id="reference"></main>
    <script src="${ROOT}/swagger-ui-bundle.js"></script>
    <script src="${ROOT}/start.js"></script>
  </body>
</html>
`;
}

/** `validatorUrl: null`: else it shows the description to a server on the internet. */
function start(specPath: string): string {
  const settings = {
    url: specPath,
    dom_id: '#reference',
    deepLinking: true,
    docExpansion: 'none',
    validatorUrl: null,
    persistAuthorization: false,
    displayOperationId: true,
  };
  return `SwaggerUIBundle({
  ...${JSON.stringify(settings)},
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
});
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
