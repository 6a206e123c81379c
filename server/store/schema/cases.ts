import { sql } from 'drizzle-orm';
import type { Case, CaseEvent, Effect, LogEntry, Start } from '../../../engine/index.ts';
import type { Kit } from './kit.ts';

/** What is written down of an event. Values that identify a person are taken out; `sealed` says by which digest they are found, and where they stood. */
export type StoredEvent = (
  | { readonly kind: 'start'; readonly start: Start }
  | { readonly kind: 'event'; readonly event: CaseEvent }
  | { readonly kind: 'erased'; readonly subject: string; readonly state: null }
) & { readonly sealed: { readonly [digest: string]: readonly string[] } };

/** What lists, counters and searches read of a case: no more than the tables of the release in force show. */
export type Listed = Pick<Case, 'status' | 'facets'> & { readonly [part: string]: unknown };

/** What a job carries; what it means depends on its type. */
export type JobPayload =
  | { readonly type: 'timer'; readonly ladder?: string; readonly overdue?: 'all' | 'last' | 'none' }
  | { readonly type: 'effect'; readonly effect: Effect }
  /** A mail about an account, of no case. Whom it is to and what it says are looked up when it is sent. */
  | { readonly type: 'mail'; readonly mail: 'invitation'; readonly user: string; readonly language?: string }
  /** Whether anybody signs in by that address shows when it is done, and to nobody who asks. */
  | { readonly type: 'mail'; readonly mail: 'reset'; readonly login: string; readonly language?: string }
  /** A document that was signed gets its page of evidence. */
  | { readonly type: 'seal'; readonly document: string; readonly signature: Signature };

/** Who signed, and how that is known. */
interface Signature {
  /** As typed beneath the document. */
  readonly name: string;
  /** To which the link was sent. */
  readonly sentTo: string;
  readonly consent: string;
  readonly at: string;
  readonly address: string;
  readonly agent: string;
  /** Of the document as it was shown. */
  readonly sha256: string;
  readonly language: string;
}

export function caseTables({ table, text, int, json, index, uniqueIndex, primaryKey }: Kit) {
  return {
    /** The state is a cache of the events; `head` is the digest of the last one. */
    cases: table(
      'cases',
      {
        id: text('id').primaryKey(),
        number: text('number').notNull(),
        pack: text('pack').notNull(),
        flow: text('flow').notNull(),
        release: text('release').notNull(),
        partner: text('partner').notNull(),
        company: text('company').notNull(),
        starter: text('starter').notNull(),
        status: text('status').notNull(),
        sequence: int('sequence').notNull(),
        head: text('head').notNull(),
        state: json<Case>('state').notNull(),
        listed: json<Listed>('listed').notNull(),
        openedAt: int('opened_at').notNull(),
        changedAt: int('changed_at').notNull(),
      },
      (t) => [
        uniqueIndex('cases_number').on(t.number),
        index('cases_of_partner').on(t.partner, t.pack, t.status),
        // A case for the own company is found by its partner.
        index('cases_of_company')
          .on(t.company, t.pack)
          .where(sql`company <> partner`),
        index('cases_of_pack').on(t.pack, t.status),
      ],
    ),
    /** Append-only. Its primary key is what keeps two writers from adding the same event. */
    caseEvents: table(
      'case_events',
      {
        case: text('case_id').notNull(),
        sequence: int('sequence').notNull(),
        at: text('at').notNull(),
        release: text('release').notNull(),
        semantics: int('semantics').notNull(),
        actor: text('actor').notNull(),
        request: text('request').notNull(),
        /** A `StoredEvent` as JSON: its very text is what the digest is of. */
        body: text('body').notNull(),
        log: json<readonly LogEntry[]>('log').notNull(),
        previous: text('previous').notNull(),
        digest: text('digest').notNull(),
      },
      (t) => [primaryKey({ columns: [t.case, t.sequence] })],
    ),
    /** Values that identify a person, addressed from the events by a salted digest. Erasing the person deletes them. */
    personalValues: table(
      'personal_values',
      {
        case: text('case_id').notNull(),
        sequence: int('sequence').notNull(),
        subject: text('subject').notNull(),
        values: json<{
          readonly [digest: string]: {
            readonly salt: string;
            readonly value: { readonly [pointer: string]: unknown };
          };
        }>('by_digest').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.case, t.sequence, t.subject] }),
        index('personal_values_of').on(t.subject),
      ],
    ),
    /** The records on which an unfinished case depends. */
    caseRecords: table(
      'case_records',
      { case: text('case_id').notNull(), record: text('record').notNull() },
      (t) => [primaryKey({ columns: [t.record, t.case] })],
    ),
    /** By which value of a notice an unfinished case is found. */
    caseNotices: table(
      'case_notices',
      {
        operation: text('operation').notNull(),
        value: text('value').notNull(),
        case: text('case_id').notNull(),
        event: text('event').notNull(),
      },
      (t) => [primaryKey({ columns: [t.operation, t.value, t.case, t.event] })],
    ),
    /** A key that `unique` claims, until its case frees it. */
    claimedKeys: table(
      'claimed_keys',
      {
        pack: text('pack').notNull(),
        within: text('within').notNull(),
        key: text('key').notNull(),
        case: text('case_id').notNull(),
      },
      (t) => [primaryKey({ columns: [t.pack, t.within, t.key] })],
    ),
    /** Keys that cases held until they ended. */
    formerKeys: table(
      'former_keys',
      {
        pack: text('pack').notNull(),
        within: text('within').notNull(),
        key: text('key').notNull(),
        case: text('case_id').notNull(),
      },
      (t) => [primaryKey({ columns: [t.pack, t.within, t.key, t.case] })],
    ),
    /**
     * Timers and outside effects, ordered by when they are due, so that claiming stays flat however many wait. A claim
     * moves `dueAt` to the end of its lease: what a dead process had claimed becomes due again by itself.
     */
    jobs: table(
      'jobs',
      {
        queue: text('queue').$type<'timer' | 'effect' | 'incident'>().notNull(),
        dueAt: int('due_at').notNull(),
        id: text('id').notNull(),
        case: text('case_id').notNull(),
        name: text('name').notNull(),
        type: text('type').notNull(),
        payload: json<JobPayload>('payload').notNull(),
        attempts: int('attempts').notNull(),
        createdAt: int('created_at').notNull(),
        problem: text('problem'),
      },
      (t) => [
        primaryKey({ columns: [t.queue, t.dueAt, t.id] }),
        uniqueIndex('jobs_of_case').on(t.case, t.name),
      ],
    ),
    /** What became of an effect, so that it is known without its job. */
    deliveries: table(
      'deliveries',
      {
        key: text('key').primaryKey(),
        case: text('case_id').notNull(),
        type: text('type').notNull(),
        at: int('at').notNull(),
        attempts: int('attempts').notNull(),
        result: json<{ readonly [name: string]: unknown }>('result').notNull(),
      },
      (t) => [index('deliveries_of').on(t.case)],
    ),
  };
}
