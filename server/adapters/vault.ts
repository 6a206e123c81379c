import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

export interface Credential {
  readonly userName: string;
  readonly password: string;
}

/** Where the provider keeps what no case may contain. Keeping the same name again replaces what was there. */
export interface Vault {
  readonly keep: (name: string, credential: Credential) => Promise<void>;
}

export interface FileVault extends Vault {
  /** Undefined where there is none of this name. Throws where the key is another one. */
  readonly open: (name: string) => Promise<Credential | undefined>;
}

const ALGORITHM = 'aes-256-gcm';

/** A vault of one encrypted file for each name; `key` is a passphrase of at least 16 characters. */
export function createFileVault(directory: string, key: string): FileVault {
  if (key.length < 16) throw new Error('The key of the vault must have at least 16 characters.');
  const secret = createHash('sha256').update(key, 'utf8').digest();
  const fileOf = (name: string) =>
    path.join(directory, `${createHash('sha256').update(name).digest('hex')}.sealed`);
  return {
    keep: async (name, credential) => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await writeWhole(fileOf(name), seal(secret, name, JSON.stringify(credential)));
    },
    open: async (name) => {
      const sealed = await readFile(fileOf(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      return sealed && (JSON.parse(unseal(secret, name, sealed)) as Credential);
    },
  };
}

/** The name is sealed in, so that one file cannot be passed off as another. */
function seal(secret: Buffer, name: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, secret, nonce).setAAD(Buffer.from(name, 'utf8'));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function unseal(secret: Buffer, name: string, sealed: Buffer): string {
  const decipher = createDecipheriv(ALGORITHM, secret, sealed.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(name, 'utf8')).setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}

/** Either the whole file is there after a crash, or what was there before. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const beside = `${file}.${randomBytes(6).toString('hex')}.new`;
  const handle = await open(beside, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
