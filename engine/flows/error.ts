/** A flow that cannot go on: a mistake of ours or of a definition that checking should have refused. */
export class FlowError extends Error {
  override readonly name = 'FlowError';
}
