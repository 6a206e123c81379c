/** A step that does not come to rest, or can turn out in more ways than can be followed. */
export class Unbounded extends Error {
  override readonly name = 'Unbounded';
}
