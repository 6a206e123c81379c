CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`pack` text NOT NULL,
	`flow` text NOT NULL,
	`release` text NOT NULL,
	`partner` text NOT NULL,
	`company` text NOT NULL,
	`starter` text NOT NULL,
	`status` text NOT NULL,
	`sequence` integer NOT NULL,
	`head` text NOT NULL,
	`state` text NOT NULL,
	`listed` text NOT NULL,
	`opened_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX `cases_number` ON `cases` (`number`);
CREATE INDEX `cases_of_partner` ON `cases` (`partner`,`pack`,`status`);
CREATE INDEX `cases_of_company` ON `cases` (`company`,`pack`) WHERE company <> partner;
CREATE INDEX `cases_of_pack` ON `cases` (`pack`,`status`);
CREATE TABLE `case_events` (
	`case_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` text NOT NULL,
	`release` text NOT NULL,
	`semantics` integer NOT NULL,
	`actor` text NOT NULL,
	`request` text NOT NULL,
	`body` text NOT NULL,
	`log` text NOT NULL,
	`previous` text NOT NULL,
	`digest` text NOT NULL,
	PRIMARY KEY(`case_id`, `sequence`)
) STRICT;
CREATE TABLE `personal_values` (
	`case_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`subject` text NOT NULL,
	`by_digest` text NOT NULL,
	PRIMARY KEY(`case_id`, `sequence`, `subject`)
) STRICT, WITHOUT ROWID;
CREATE INDEX `personal_values_of` ON `personal_values` (`subject`);
CREATE TABLE `case_records` (
	`case_id` text NOT NULL,
	`record` text NOT NULL,
	PRIMARY KEY(`record`, `case_id`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `case_notices` (
	`operation` text NOT NULL,
	`value` text NOT NULL,
	`case_id` text NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`operation`, `value`, `case_id`, `event`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `claimed_keys` (
	`pack` text NOT NULL,
	`within` text NOT NULL,
	`key` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`pack`, `within`, `key`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `former_keys` (
	`pack` text NOT NULL,
	`within` text NOT NULL,
	`key` text NOT NULL,
	`case_id` text NOT NULL,
	PRIMARY KEY(`pack`, `within`, `key`, `case_id`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `jobs` (
	`queue` text NOT NULL,
	`due_at` integer NOT NULL,
	`id` text NOT NULL,
	`case_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`attempts` integer NOT NULL,
	`created_at` integer NOT NULL,
	`problem` text,
	PRIMARY KEY(`queue`, `due_at`, `id`)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX `jobs_of_case` ON `jobs` (`case_id`,`name`);
CREATE TABLE `deliveries` (
	`key` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`result` text NOT NULL
) STRICT;
CREATE INDEX `deliveries_of` ON `deliveries` (`case_id`);
CREATE TABLE `companies` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`partner` text NOT NULL,
	`name` text NOT NULL,
	`relationship` text,
	`attributes` text NOT NULL,
	`draft` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
CREATE INDEX `companies_of` ON `companies` (`partner`,`kind`);
CREATE TABLE `company_services` (
	`company` text NOT NULL,
	`pack` text NOT NULL,
	`service` text NOT NULL,
	PRIMARY KEY(`company`, `pack`, `service`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `records` (
	`id` text PRIMARY KEY NOT NULL,
	`pack` text NOT NULL,
	`kind` text NOT NULL,
	`company` text NOT NULL,
	`partner` text NOT NULL,
	`attributes` text NOT NULL,
	`draft` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
CREATE INDEX `records_of` ON `records` (`company`,`pack`,`kind`);
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`company` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`login` text NOT NULL,
	`password` text,
	`record` text,
	`language` text,
	`disabled` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX `users_login` ON `users` (`login`);
CREATE INDEX `users_of` ON `users` (`company`);
CREATE INDEX `users_by_record` ON `users` (`record`);
CREATE TABLE `user_grants` (
	`user_id` text NOT NULL,
	`pack` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`user_id`, `pack`, `kind`, `name`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `sessions` (
	`digest` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`company` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX `sessions_of` ON `sessions` (`user_id`);
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
CREATE UNIQUE INDEX `tokens_digest` ON `tokens` (`digest`);
CREATE INDEX `tokens_of` ON `tokens` (`user_id`);
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`purpose` text NOT NULL,
	`case_id` text,
	`event` text,
	`person` text,
	`user_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`used_at` integer,
	`revoked_at` integer
) STRICT;
CREATE UNIQUE INDEX `links_digest` ON `links` (`digest`);
CREATE INDEX `links_of_case` ON `links` (`case_id`,`event`);
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`partner` text NOT NULL,
	`company` text NOT NULL,
	`case_id` text,
	`origin` text NOT NULL,
	`name` text NOT NULL,
	`edition` integer NOT NULL,
	`file` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_by` text NOT NULL,
	`at` integer NOT NULL,
	`bytes` blob NOT NULL
) STRICT;
CREATE INDEX `documents_of` ON `documents` (`partner`,`company`);
CREATE INDEX `documents_of_case` ON `documents` (`case_id`,`name`,`edition`);
CREATE TABLE `form_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`partner` text NOT NULL,
	`company` text NOT NULL,
	`customer` text,
	`pack` text NOT NULL,
	`form` text NOT NULL,
	`flow` text,
	`case_id` text,
	`event` text,
	`answers` text NOT NULL,
	`checks` text NOT NULL,
	`version` integer NOT NULL,
	`became` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
CREATE INDEX `form_drafts_of` ON `form_drafts` (`user_id`,`company`);
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`case_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer
) STRICT;
CREATE INDEX `notifications_of` ON `notifications` (`user_id`,`at`);
CREATE TABLE `mailbox` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`recipient` text NOT NULL,
	`sender` text NOT NULL,
	`subject` text NOT NULL,
	`plain` text NOT NULL,
	`html` text NOT NULL
) STRICT;
CREATE INDEX `mailbox_by_time` ON `mailbox` (`at`);
CREATE INDEX `mailbox_to` ON `mailbox` (`recipient`,`at`);
CREATE TABLE `releases` (
	`hash` text PRIMARY KEY NOT NULL,
	`pack` text NOT NULL,
	`number` integer NOT NULL,
	`stored` text NOT NULL,
	`sources` text NOT NULL,
	`versions` text NOT NULL,
	`at` integer NOT NULL,
	`published_by` text NOT NULL,
	`approved_by` text,
	`reason` text NOT NULL
) STRICT;
CREATE UNIQUE INDEX `releases_number` ON `releases` (`pack`,`number`);
CREATE TABLE `packs` (
	`id` text PRIMARY KEY NOT NULL,
	`in_force` text NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
CREATE TABLE `definition_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`pack` text NOT NULL,
	`title` text NOT NULL,
	`base` text,
	`sources` text NOT NULL,
	`status` text NOT NULL,
	`created_by` text NOT NULL,
	`proposed_by` text,
	`reason` text NOT NULL,
	`edited_by` text NOT NULL,
	`approval` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
CREATE INDEX `definition_drafts_of` ON `definition_drafts` (`pack`,`status`);
CREATE TABLE `publications` (
	`id` text PRIMARY KEY NOT NULL,
	`pack` text NOT NULL,
	`draft` text NOT NULL,
	`content` text NOT NULL,
	`status` text NOT NULL,
	`begun_by` text NOT NULL,
	`reason` text NOT NULL,
	`verdict` text,
	`release` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
) STRICT;
CREATE INDEX `publications_of` ON `publications` (`draft`);
CREATE INDEX `publications_by_status` ON `publications` (`status`);
CREATE TABLE `audit` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL,
	`request` text NOT NULL,
	`previous` text NOT NULL,
	`digest` text NOT NULL
) STRICT;
CREATE INDEX `audit_of` ON `audit` (`subject`,`sequence`);
CREATE TABLE `idempotency` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`scope`, `key`)
) STRICT, WITHOUT ROWID;
CREATE TABLE `connector_memory` (
	`connector` text PRIMARY KEY NOT NULL,
	`memory` text NOT NULL
) STRICT;
CREATE TABLE `counters` (
	`name` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
) STRICT;
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`partner` text NOT NULL,
	`company` text NOT NULL,
	`pack` text NOT NULL,
	`table_id` text NOT NULL,
	`form` text NOT NULL,
	`file` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`language` text,
	`request` text NOT NULL,
	`status` text NOT NULL,
	`read` integer NOT NULL,
	`counts` text NOT NULL,
	`problems` text NOT NULL,
	`headings` text NOT NULL,
	`delimiter` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
) STRICT;
CREATE INDEX `imports_of` ON `imports` (`user_id`,`created_at`);
CREATE INDEX `imports_by_status` ON `imports` (`status`);
CREATE TABLE `import_parts` (
	`import_id` text NOT NULL,
	`part` integer NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`import_id`, `part`)
) STRICT;
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`position` integer NOT NULL,
	`line` integer NOT NULL,
	`verdict` text NOT NULL,
	`judged` text NOT NULL,
	`case_id` text,
	PRIMARY KEY(`import_id`, `position`)
) STRICT;
CREATE INDEX `import_rows_by_verdict` ON `import_rows` (`import_id`,`verdict`,`position`);
