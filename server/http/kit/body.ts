import { isUtf8 } from 'node:buffer';
import type { Incoming } from './incoming.ts';
import { hasForeignCharset, mediaTypeOf } from './media-type.ts';
import { readNodeBody } from './node-body.ts';
import { Problem } from './problem.ts';
import { PROBLEM_KINDS } from './problem-kinds.ts';
import { PayloadTooLarge, UnsupportedMediaType } from './problems.ts';
import { unsound } from './sound-json.ts';

export const JSON_MEDIA_TYPE = 'application/json';

/** Throws for a media type that is not taken, an encoding, and a length that is too much already by its own account. */
export function checkBodyHeaders(incoming: Incoming, taken: readonly string[], maxBytes: number): void {
  const type = incoming.header('content-type');
  if (!taken.includes(mediaTypeOf(type))) throw new UnsupportedMediaType(taken);
  const encoding = incoming.header('content-encoding');
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new UnsupportedMediaType(taken, 'The body is taken without Content-Encoding.');
  if (Number(incoming.header('content-length') ?? 0) > maxBytes) throw new PayloadTooLarge(maxBytes);
}

/** The value in a JSON body, fit to be validated. */
export async function readJson(incoming: Incoming, maxBytes: number): Promise<unknown> {
  if (!incoming.hasBody) throw malformed('A body is needed.');
  checkBodyHeaders(incoming, [JSON_MEDIA_TYPE], maxBytes);
  if (hasForeignCharset(incoming.header('content-type')))
    throw new UnsupportedMediaType([JSON_MEDIA_TYPE], 'JSON is taken in UTF-8.');
  return parseJson(await readBytes(incoming, maxBytes));
}

async function readBytes(incoming: Incoming, maxBytes: number): Promise<Buffer> {
  const { node } = incoming;
  if (node === undefined) return joined(chunksOf(incoming, maxBytes));
  try {
    return await readNodeBody(node, maxBytes);
  } catch (error) {
    throw error instanceof Problem ? error : malformed('The body ended early.');
  }
}

/** The body in pieces; throws as soon as it is too long. */
export async function* chunksOf(incoming: Incoming, maxBytes: number): AsyncGenerator<Uint8Array> {
  const reader = incoming.raw.body?.getReader();
  if (reader === undefined) return;
  for (let total = 0; ;) {
    const { done, value } = await reader.read().catch(() => {
      throw malformed('The body ended early.');
    });
    if (done) return;
    total += value.byteLength;
    if (total > maxBytes) throw new PayloadTooLarge(maxBytes);
    yield value;
  }
}

export async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw malformed('The body is not UTF-8.');
  const value = parsed(bytes.toString());
  const fault = unsound(value);
  if (fault !== undefined) throw new Problem(PROBLEM_KINDS.malformedBody, { errors: [fault] });
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The message repeats the body, so only the place is taken from it.
    const place = /at position \d+/.exec(String(error))?.[0] ?? '';
    throw malformed(`The body is no JSON ${place}`.trim() + '.');
  }
}

export function malformed(detail: string): Problem {
  return new Problem(PROBLEM_KINDS.malformedBody, { detail });
}
