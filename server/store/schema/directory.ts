import type { Answers, CheckAnswer } from '../../../engine/index.ts';
import type { Kit } from './kit.ts';

export type CompanyKind = 'provider' | 'partner' | 'customer';

export function directoryTables({
  table,
  text,
  int,
  json,
  bool,
  bytes,
  index,
  uniqueIndex,
  primaryKey,
}: Kit) {
  return {
    /** The same legal entity registered by two partners is two rows that do not know each other. */
    companies: table(
      'companies',
      {
        id: text('id').primaryKey(),
        kind: text('kind').$type<CompanyKind>().notNull(),
        /** Of a customer: its partner. Of the others: themselves. */
        partner: text('partner').notNull(),
        name: text('name').notNull(),
        relationship: text('relationship'),
        attributes: json<Answers>('attributes').notNull(),
        /** A customer whose registration is not approved yet. */
        draft: bool('draft').notNull(),
        version: int('version').notNull(),
        createdAt: int('created_at').notNull(),
      },
      (t) => [index('companies_of').on(t.partner, t.kind)],
    ),
    companyServices: table(
      'company_services',
      {
        company: text('company').notNull(),
        pack: text('pack').notNull(),
        service: text('service').notNull(),
      },
      (t) => [primaryKey({ columns: [t.company, t.pack, t.service] })],
    ),
    /** Records of the members of a company, such as the people one can write to. They belong to it for ever. */
    records: table(
      'records',
      {
        id: text('id').primaryKey(),
        pack: text('pack').notNull(),
        kind: text('kind').notNull(),
        company: text('company').notNull(),
        partner: text('partner').notNull(),
        attributes: json<Answers>('attributes').notNull(),
        /** The draft of a form in which it was created and in which alone it is offered, until its case settles it. */
        draft: text('draft'),
        version: int('version').notNull(),
        createdAt: int('created_at').notNull(),
      },
      (t) => [index('records_of').on(t.company, t.pack, t.kind)],
    ),
    users: table(
      'users',
      {
        id: text('id').primaryKey(),
        company: text('company').notNull(),
        name: text('name').notNull(),
        email: text('email').notNull(),
        /** By which one signs in: the address in the form in which addresses are compared. */
        login: text('login').notNull(),
        password: text('password'),
        record: text('record'),
        language: text('language'),
        disabled: bool('disabled').notNull(),
        version: int('version').notNull(),
        createdAt: int('created_at').notNull(),
      },
      (t) => [
        uniqueIndex('users_login').on(t.login),
        index('users_of').on(t.company),
        index('users_by_record').on(t.record),
      ],
    ),
    userGrants: table(
      'user_grants',
      {
        user: text('user_id').notNull(),
        pack: text('pack').notNull(),
        grant: text('kind').$type<'role' | 'permission'>().notNull(),
        name: text('name').notNull(),
      },
      (t) => [primaryKey({ columns: [t.user, t.pack, t.grant, t.name] })],
    ),
    sessions: table(
      'sessions',
      {
        digest: text('digest').primaryKey(),
        user: text('user_id').notNull(),
        /** For which company the user acts. */
        company: text('company').notNull(),
        createdAt: int('created_at').notNull(),
        expiresAt: int('expires_at').notNull(),
      },
      (t) => [index('sessions_of').on(t.user)],
    ),
    tokens: table(
      'tokens',
      {
        id: text('id').primaryKey(),
        digest: text('digest').notNull(),
        user: text('user_id').notNull(),
        name: text('name').notNull(),
        createdAt: int('created_at').notNull(),
        expiresAt: int('expires_at').notNull(),
      },
      (t) => [uniqueIndex('tokens_digest').on(t.digest), index('tokens_of').on(t.user)],
    ),
    /** One-time links. The token itself is not kept; it follows from the id and the secret of this installation. */
    links: table(
      'links',
      {
        id: text('id').primaryKey(),
        digest: text('digest').notNull(),
        purpose: text('purpose').$type<'event' | 'invitation' | 'reset'>().notNull(),
        case: text('case_id'),
        event: text('event'),
        person: text('person'),
        user: text('user_id'),
        createdAt: int('created_at').notNull(),
        expiresAt: int('expires_at'),
        usedAt: int('used_at'),
        revokedAt: int('revoked_at'),
      },
      (t) => [uniqueIndex('links_digest').on(t.digest), index('links_of_case').on(t.case, t.event)],
    ),
    documents: table(
      'documents',
      {
        id: text('id').primaryKey(),
        partner: text('partner').notNull(),
        company: text('company').notNull(),
        case: text('case_id'),
        /** `uploaded` by somebody, `made` by a case from a definition, or `signed`. */
        origin: text('origin').$type<'uploaded' | 'made' | 'signed'>().notNull(),
        /** By which the case knows it; of several with the same name the last counts. */
        name: text('name').notNull(),
        edition: int('edition').notNull(),
        file: text('file').notNull(),
        type: text('type').notNull(),
        size: int('size').notNull(),
        sha256: text('sha256').notNull(),
        by: text('created_by').notNull(),
        at: int('at').notNull(),
        bytes: bytes('bytes').notNull(),
      },
      (t) => [
        index('documents_of').on(t.partner, t.company),
        index('documents_of_case').on(t.case, t.name, t.edition),
      ],
    ),
    /** A form that is half filled in. It has no release: it is judged by the one in force. */
    formDrafts: table(
      'form_drafts',
      {
        id: text('id').primaryKey(),
        user: text('user_id').notNull(),
        partner: text('partner').notNull(),
        company: text('company').notNull(),
        /** The customer that comes into being with it, where somebody of that customer was added already. */
        customer: text('customer'),
        pack: text('pack').notNull(),
        form: text('form').notNull(),
        flow: text('flow'),
        case: text('case_id'),
        event: text('event'),
        answers: json<Answers>('answers').notNull(),
        /** What connectors answered, with the hash of what they were asked. */
        checks: json<{ readonly [check: string]: { readonly asked: string; readonly answer: CheckAnswer } }>(
          'checks',
        ).notNull(),
        /** Of the answers; what is found out about them meanwhile changes nothing that somebody typed. */
        version: int('version').notNull(),
        /** The case that it became, for whoever submits it again; then nothing else is left of it. */
        became: text('became'),
        createdAt: int('created_at').notNull(),
        changedAt: int('changed_at').notNull(),
      },
      (t) => [index('form_drafts_of').on(t.user, t.company)],
    ),
    notifications: table(
      'notifications',
      {
        id: text('id').primaryKey(),
        user: text('user_id').notNull(),
        case: text('case_id').notNull(),
        text: text('words').notNull(),
        at: int('at').notNull(),
        readAt: int('read_at'),
      },
      (t) => [index('notifications_of').on(t.user, t.at)],
    ),
    mailbox: table(
      'mailbox',
      {
        key: text('key').primaryKey(),
        at: int('at').notNull(),
        to: text('recipient').notNull(),
        from: text('sender').notNull(),
        subject: text('subject').notNull(),
        text: text('plain').notNull(),
        html: text('html').notNull(),
      },
      (t) => [index('mailbox_by_time').on(t.at), index('mailbox_to').on(t.to, t.at)],
    ),
  };
}
