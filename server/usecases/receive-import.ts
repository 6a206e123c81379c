import type { AppServices } from '../app-services.ts';
import type { Upload } from '../http/kit/upload.ts';
import type { Caller } from '../identity/caller.ts';
import type { BulkTable } from '../imports/bulk-table.ts';
import { NO_COUNTS } from '../imports/counts.ts';
import { addPart, dropParts, type ImportRow } from '../store/repositories/imports.ts';

/** Bytes that are kept in one part. */
const PART = 262_144;

export interface NewImport {
  readonly bulk: BulkTable;
  readonly caller: Caller;
  readonly file: string;
  readonly language: string | undefined;
  readonly request: string;
}

/** The file of an import, kept part by part as it comes, and the import to be written when the request is known to be new. */
export interface ReceivedImport {
  readonly row: ImportRow;
  /** Lets the file go: the request was a repetition, or came to nothing. */
  discard(): Promise<void>;
}

export async function receiveImport(
  app: AppServices,
  upload: Upload,
  { bulk, caller, file, language, request }: NewImport,
): Promise<ReceivedImport> {
  const id = app.newId();
  const discard = () => app.store.write((db) => dropParts(db, id));
  try {
    const size = await keepParts(app, id, upload.chunks);
    const now = app.system();
    const row: ImportRow = {
      id,
      user: caller.user.id,
      partner: caller.company.partner,
      company: caller.acting.id,
      pack: bulk.inForce.pack,
      table: bulk.table.id,
      form: bulk.form,
      file,
      size,
      sha256: upload.digest(),
      language: language ?? null,
      request,
      status: 'judging',
      read: 0,
      counts: NO_COUNTS,
      problems: [],
      headings: [],
      delimiter: ',',
      createdAt: now,
      changedAt: now,
    };
    return { row, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** The bytes that were kept. */
async function keepParts(app: AppServices, id: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let part = 0;
  let size = 0;
  let waiting: Uint8Array[] = [];
  let length = 0;
  const keep = async () => {
    const bytes = Buffer.concat(waiting);
    const number = part;
    await app.store.write((db) => addPart(db, id, number, bytes));
    part += 1;
    size += bytes.length;
    waiting = [];
    length = 0;
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    if (length >= PART) await keep();
  }
  if (length > 0) await keep();
  return size;
}
