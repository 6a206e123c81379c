/** Below these the server answers itself, also that there is nothing. */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  'api',
  'healthz',
  'l',
  'metrics',
  'problems',
  'readyz',
  'reference',
  'twins',
]);

/** Whether the front end decides what is shown at this address: it is no file, and not the server's own. */
export function isScreen(path: string): boolean {
  const segments = path.split('/').slice(1);
  return !OF_THE_SERVER.has(segments[0] ?? '') && !/\.\w+$/.test(segments.at(-1) ?? '');
}
