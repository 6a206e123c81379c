import type { Notes } from '../notes.ts';

/**
 * A transfer that this portal asked for. Microsoft lists transfers by customer only and knows no reference of ours, so that
 * customer and reference are noted before anything is sent; the id follows when Microsoft has given one.
 */
export interface TransferNote {
  readonly customerId: string;
  readonly sourcePartnerId: string;
  readonly transferId?: string;
}

export interface TransferNotes {
  readonly get: (partner: string | undefined, reference: string) => Promise<TransferNote | undefined>;
  readonly put: (partner: string | undefined, reference: string, note: TransferNote) => Promise<void>;
  /** By reference. */
  readonly all: (
    partner: string | undefined,
  ) => Promise<readonly (readonly [reference: string, note: TransferNote])[]>;
  /** Nothing more is expected of this transfer. It can still be found by its reference, but is no longer among all. */
  readonly close: (partner: string | undefined, reference: string, transferId: string) => Promise<void>;
}

const CLOSED = 'closed/';

export function createTransferNotes(notes: Notes): TransferNotes {
  const under = (partner: string | undefined): string => `transfer/${encodeURIComponent(partner ?? '')}/`;
  const read = async (key: string) => (await notes.get(key)) as TransferNote | undefined;
  return {
    get: async (partner, reference) =>
      (await read(under(partner) + reference)) ?? (await read(CLOSED + under(partner) + reference)),
    put: (partner, reference, note) => notes.put(under(partner) + reference, note),
    all: async (partner) => {
      const found = await notes.list(under(partner));
      return found.map(([key, value]) => [key.slice(under(partner).length), value as TransferNote] as const);
    },
    close: async (partner, reference, transferId) => {
      const key = under(partner) + reference;
      const note = await read(key);
      if (note?.transferId !== transferId) return; // the reference has begun another one meanwhile
      await notes.put(CLOSED + key, note);
      await notes.delete(key);
    },
  };
}
