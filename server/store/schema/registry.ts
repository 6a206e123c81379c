import type { Verdict } from '../../registry/check/verdict.ts';
import type { Kit } from './kit.ts';

/** The text of each file of a pack, by its path in it. */
export type Sources = { readonly [path: string]: string };

/** By somebody else than whoever proposed a draft or edited it last; of exactly one content. */
export interface Approval {
  readonly by: string;
  readonly at: number;
  readonly content: string;
  /** Ids of required properties that may stay undecided. */
  readonly accepted: readonly string[];
}

/**
 * `overtaken`: the draft, its approval or the release in force was another one by the time the check had come to its end.
 * `interrupted`: the server stopped meanwhile.
 */
export type PublicationStatus = 'running' | 'published' | 'refused' | 'overtaken' | 'interrupted';

export type PublicVerdict = Omit<Verdict, 'release'>;

export function registryTables({ table, text, int, json, index, uniqueIndex, primaryKey }: Kit) {
  return {
    /** Immutable. `stored` is canonical JSON; its SHA-256 is the hash. */
    releases: table(
      'releases',
      {
        hash: text('hash').primaryKey(),
        pack: text('pack').notNull(),
        number: int('number').notNull(),
        stored: text('stored').notNull(),
        sources: json<Sources>('sources').notNull(),
        /** How often each definition was published with a change, by `kind/id`. */
        versions: json<{ readonly [definition: string]: number }>('versions').notNull(),
        at: int('at').notNull(),
        by: text('published_by').notNull(),
        approvedBy: text('approved_by'),
        reason: text('reason').notNull(),
      },
      (t) => [uniqueIndex('releases_number').on(t.pack, t.number)],
    ),
    packs: table('packs', {
      id: text('id').primaryKey(),
      inForce: text('in_force').notNull(),
      changedAt: int('changed_at').notNull(),
    }),
    definitionDrafts: table(
      'definition_drafts',
      {
        id: text('id').primaryKey(),
        pack: text('pack').notNull(),
        title: text('title').notNull(),
        /** The release from which it began. */
        base: text('base'),
        sources: json<Sources>('sources').notNull(),
        status: text('status').$type<'open' | 'proposed' | 'published' | 'discarded'>().notNull(),
        by: text('created_by').notNull(),
        proposedBy: text('proposed_by'),
        reason: text('reason').notNull(),
        /** Who edited it last. */
        editedBy: text('edited_by').notNull(),
        approval: json<Approval | null>('approval'),
        version: int('version').notNull(),
        createdAt: int('created_at').notNull(),
        changedAt: int('changed_at').notNull(),
      },
      (t) => [index('definition_drafts_of').on(t.pack, t.status)],
    ),
    /** Attempts to make a draft a release: each takes its time, and what came of it is kept. */
    publications: table(
      'publications',
      {
        id: text('id').primaryKey(),
        pack: text('pack').notNull(),
        draft: text('draft').notNull(),
        /** Of the sources, by `contentOf`. */
        content: text('content').notNull(),
        status: text('status').$type<PublicationStatus>().notNull(),
        by: text('begun_by').notNull(),
        reason: text('reason').notNull(),
        /** What the check found, without the release itself. */
        verdict: json<PublicVerdict | null>('verdict'),
        release: text('release'),
        createdAt: int('created_at').notNull(),
        endedAt: int('ended_at'),
      },
      (t) => [index('publications_of').on(t.draft), index('publications_by_status').on(t.status)],
    ),
    /** Who did what, besides what cases record themselves. Chained, as the events of a case are. */
    audit: table(
      'audit',
      {
        sequence: int('sequence').primaryKey(),
        at: int('at').notNull(),
        actor: text('actor').notNull(),
        action: text('action').notNull(),
        subject: text('subject').notNull(),
        detail: json<{ readonly [name: string]: unknown }>('detail').notNull(),
        request: text('request').notNull(),
        previous: text('previous').notNull(),
        digest: text('digest').notNull(),
      },
      (t) => [index('audit_of').on(t.subject, t.sequence)],
    ),
    /** The answer to a request, for when it is sent again. */
    idempotency: table(
      'idempotency',
      {
        scope: text('scope').notNull(),
        key: text('key').notNull(),
        fingerprint: text('fingerprint').notNull(),
        status: int('status').notNull(),
        headers: json<{ readonly [name: string]: string }>('headers').notNull(),
        body: json<unknown>('body').notNull(),
        at: int('at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.scope, t.key] })],
    ),
    connectorMemory: table('connector_memory', {
      connector: text('connector').primaryKey(),
      memory: json<{ readonly [key: string]: unknown }>('memory').notNull(),
    }),
    counters: table('counters', { name: text('name').primaryKey(), value: int('value').notNull() }),
    settings: table('settings', { name: text('name').primaryKey(), value: json<unknown>('value').notNull() }),
  };
}
