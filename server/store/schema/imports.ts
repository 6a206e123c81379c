import type { Answers } from '../../../engine/index.ts';
import type { Kit } from './kit.ts';

/**
 * `judging`: the file is being read. `ready`: it waits for its owner. `refused`: nothing in it can be read. `accepting`: its
 * good rows become cases. `stopped`: that ended before its time, because its owner may not do it any more.
 */
export type ImportStatus = 'judging' | 'ready' | 'refused' | 'accepting' | 'done' | 'cancelled' | 'stopped';

/** What became of a row: as it was judged, and, once it was accepted, whether it became a case. */
export type ImportVerdict = 'good' | 'wrong' | 'repeated' | 'taken' | 'begun' | 'refused';

export type ImportCounts = { readonly [verdict in ImportVerdict]: number };

/** Something that is wrong with the file itself. */
export interface ImportProblem {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

/** A row of a file as it was judged. */
export interface ImportedRow {
  /** By heading; without `raw`. */
  readonly cells: { readonly [heading: string]: string };
  readonly answers: Answers;
  readonly reasons: readonly {
    readonly pointer: string;
    readonly code: string;
    readonly message: string;
    readonly cite?: readonly string[];
  }[];
  readonly warnings: readonly string[];
  /** The cells in their order, where it could not be told what they are. */
  readonly raw?: readonly string[];
  /** The line that has the same value. */
  readonly repeats?: number;
  /** The case that is there already, where its owner may know it. */
  readonly taken?: { readonly id: string; readonly number: string };
}

export function importTables({ table, text, int, json, bytes, index, primaryKey }: Kit) {
  return {
    /** A file from which many cases are begun. */
    imports: table(
      'imports',
      {
        id: text('id').primaryKey(),
        user: text('user_id').notNull(),
        partner: text('partner').notNull(),
        company: text('company').notNull(),
        pack: text('pack').notNull(),
        table: text('table_id').notNull(),
        form: text('form').notNull(),
        file: text('file').notNull(),
        size: int('size').notNull(),
        sha256: text('sha256').notNull(),
        language: text('language'),
        request: text('request').notNull(),
        status: text('status').$type<ImportStatus>().notNull(),
        /** Bytes that were read, and rows that were begun or refused. */
        read: int('read').notNull(),
        counts: json<ImportCounts>('counts').notNull(),
        problems: json<readonly ImportProblem[]>('problems').notNull(),
        headings: json<readonly string[]>('headings').notNull(),
        delimiter: text('delimiter').$type<',' | ';' | '\t'>().notNull(),
        createdAt: int('created_at').notNull(),
        changedAt: int('changed_at').notNull(),
      },
      (t) => [index('imports_of').on(t.user, t.createdAt), index('imports_by_status').on(t.status)],
    ),
    /** The file in parts, until it has been judged: none is ever in memory as a whole. */
    importParts: table(
      'import_parts',
      {
        import: text('import_id').notNull(),
        part: int('part').notNull(),
        bytes: bytes('bytes').notNull(),
      },
      (t) => [primaryKey({ columns: [t.import, t.part] })],
    ),
    importRows: table(
      'import_rows',
      {
        import: text('import_id').notNull(),
        position: int('position').notNull(),
        line: int('line').notNull(),
        verdict: text('verdict').$type<ImportVerdict>().notNull(),
        row: json<ImportedRow>('judged').notNull(),
        case: text('case_id'),
      },
      (t) => [
        primaryKey({ columns: [t.import, t.position] }),
        index('import_rows_by_verdict').on(t.import, t.verdict, t.position),
      ],
    ),
  };
}
