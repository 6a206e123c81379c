interface Addressed {
  readonly path: string;
}

/**
 * Routes in the order in which an address is to be tried: what is written out before what is a parameter, as OpenAPI has
 * it. Hono takes the first that fits, so `/notes/{id}` would else hide a later `/notes/export`.
 */
export function mostExactFirst<R extends Addressed>(routes: readonly R[]): readonly R[] {
  return routes
    .map((route) => ({ route, shape: shapeOf(route.path) }))
    .sort((a, b) => (a.shape < b.shape ? -1 : a.shape > b.shape ? 1 : 0))
    .map(({ route }) => route);
}

/** A letter for each segment, such that the more exact shape sorts before the other. */
function shapeOf(path: string): string {
  return path
    .split('/')
    .map((segment) => (segment.startsWith('{') ? 'b' : 'a'))
    .join('');
}
