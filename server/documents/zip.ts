import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** As the directory says; never believed when inflating. */
  readonly size: number;
  /** The content; `undefined` where it is larger than `most` bytes, damaged, or packed in another way. */
  read(most: number): Uint8Array | undefined;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** The entries of a ZIP; `undefined` for what is none, is damaged, encrypted, or needs the format's large form. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(buffer);
  } catch (error) {
    // An offset points outside the file.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function entriesOf(buffer: Buffer): ZipEntry[] | undefined {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || buffer.readUInt32LE(0) !== LOCAL || buffer.readUInt32LE(end) !== END) return undefined;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (buffer.readUInt32LE(at) !== CENTRAL) return undefined;
    const flags = buffer.readUInt16LE(at + 8);
    if ((flags & 1) !== 0) return undefined;
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push(entryAt(buffer, at, nameLength));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(buffer: Buffer, at: number, nameLength: number): ZipEntry {
  const method = buffer.readUInt16LE(at + 10);
  const packed = buffer.readUInt32LE(at + 20);
  const size = buffer.readUInt32LE(at + 24);
  const local = buffer.readUInt32LE(at + 42);
  const name = buffer.subarray(at + 46, at + 46 + nameLength).toString('utf8');
  return { name, size, read: (most) => contentAt(buffer, local, packed, method, most) };
}

function contentAt(
  buffer: Buffer,
  local: number,
  packed: number,
  method: number,
  most: number,
): Uint8Array | undefined {
  try {
    if (buffer.readUInt32LE(local) !== LOCAL) return undefined;
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + packed);
    if (method === 0) return data.length <= most ? data : undefined;
    return method === 8 ? inflateRawSync(data, { maxOutputLength: most }) : undefined;
  } catch {
    return undefined;
  }
}
