/** A step that cannot be taken at all, such as an answer to a request that was never made: a mistake of the script. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
}
