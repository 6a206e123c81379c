import type { IncomingMessage } from 'node:http';
import { PayloadTooLarge } from './problems.ts';

/**
 * All bytes of a request, straight from Node: by way of the web's `Request` each body is copied once more. Rejects as
 * soon as it is too long, or when the client leaves before its end.
 */
export function readNodeBody(source: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let total = 0;
    const settle = (act: () => void) => {
      source.off('data', onData).off('end', onEnd).off('error', onBroken).off('close', onBroken);
      act();
    };
    const onData = (chunk: Buffer) => {
      total += chunk.byteLength;
      if (total > maxBytes) return settle(() => reject(new PayloadTooLarge(maxBytes)));
      chunks.push(chunk);
    };
    const onEnd = () =>
      settle(() => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    const onBroken = () => settle(() => reject(new Error('the client has left')));
    if (source.destroyed) return onBroken();
    source.on('data', onData).on('end', onEnd).on('error', onBroken).on('close', onBroken);
  });
}
