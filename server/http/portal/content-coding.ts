import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip';

type Bytes = Uint8Array<ArrayBuffer>;

/** The better first. */
const CODINGS: readonly Coding[] = ['br', 'gzip'];

/** The best coding that `Accept-Encoding` takes. What it gives a weight of 0 it refuses. */
export function acceptedCoding(header: string | undefined): Coding | undefined {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.toLowerCase().split(';');
      const weight = parameters.find((one) => one.trim().startsWith('q='))?.trim();
      return [name.trim(), Number(weight?.slice(2) ?? 1)];
    }),
  );
  return CODINGS.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0);
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export async function compressed(bytes: Bytes, coding: Coding): Promise<Bytes> {
  return new Uint8Array(await (coding === 'br' ? brotli(bytes, withEffort(bytes)) : gzipped(bytes, LEVEL)));
}

const LEVEL = { level: 9 };

/** Not the most: somebody waits for the first answer, and the last steps take ten times as long for 8 %. */
function withEffort(bytes: Bytes) {
  return {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
  };
}
