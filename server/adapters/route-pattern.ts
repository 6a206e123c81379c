/** A request, by its method (`*` is any) and the pattern of its path. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** `:name` and `*` stand for one part of a path, `**` at the end for all that follows. */
export function matches(route: Route, method: string, path: string): boolean {
  if (route.method !== '*' && route.method.toUpperCase() !== method.toUpperCase()) return false;
  const pattern = partsOf(route.path);
  const parts = partsOf(path);
  const open = pattern.at(-1) === '**';
  const fixed = open ? pattern.slice(0, -1) : pattern;
  if (open ? parts.length < fixed.length : parts.length !== fixed.length) return false;
  return fixed.every((each, index) => each === '*' || each.startsWith(':') || each === parts[index]);
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');
