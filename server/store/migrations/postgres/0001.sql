CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"pack" text NOT NULL,
	"flow" text NOT NULL,
	"release" text NOT NULL,
	"partner" text NOT NULL,
	"company" text NOT NULL,
	"starter" text NOT NULL,
	"status" text NOT NULL,
	"sequence" bigint NOT NULL,
	"head" text NOT NULL,
	"state" json NOT NULL,
	"listed" json NOT NULL,
	"opened_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);

CREATE TABLE "case_events" (
	"case_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" text NOT NULL,
	"release" text NOT NULL,
	"semantics" bigint NOT NULL,
	"actor" text NOT NULL,
	"request" text NOT NULL,
	"body" text NOT NULL,
	"log" json NOT NULL,
	"previous" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "case_events_case_id_sequence_pk" PRIMARY KEY("case_id","sequence")
);

CREATE TABLE "personal_values" (
	"case_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"subject" text NOT NULL,
	"by_digest" json NOT NULL,
	CONSTRAINT "personal_values_case_id_sequence_subject_pk" PRIMARY KEY("case_id","sequence","subject")
);

CREATE TABLE "case_records" (
	"case_id" text NOT NULL,
	"record" text NOT NULL,
	CONSTRAINT "case_records_record_case_id_pk" PRIMARY KEY("record","case_id")
);

CREATE TABLE "case_notices" (
	"operation" text NOT NULL,
	"value" text NOT NULL,
	"case_id" text NOT NULL,
	"event" text NOT NULL,
	CONSTRAINT "case_notices_operation_value_case_id_event_pk" PRIMARY KEY("operation","value","case_id","event")
);

CREATE TABLE "claimed_keys" (
	"pack" text NOT NULL,
	"within" text NOT NULL,
	"key" text NOT NULL,
	"case_id" text NOT NULL,
	CONSTRAINT "claimed_keys_pack_within_key_pk" PRIMARY KEY("pack","within","key")
);

CREATE TABLE "former_keys" (
	"pack" text NOT NULL,
	"within" text NOT NULL,
	"key" text NOT NULL,
	"case_id" text NOT NULL,
	CONSTRAINT "former_keys_pack_within_key_case_id_pk" PRIMARY KEY("pack","within","key","case_id")
);

CREATE TABLE "jobs" (
	"queue" text NOT NULL,
	"due_at" bigint NOT NULL,
	"id" text NOT NULL,
	"case_id" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"payload" json NOT NULL,
	"attempts" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"problem" text,
	CONSTRAINT "jobs_queue_due_at_id_pk" PRIMARY KEY("queue","due_at","id")
);

CREATE TABLE "deliveries" (
	"key" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"type" text NOT NULL,
	"at" bigint NOT NULL,
	"attempts" bigint NOT NULL,
	"result" json NOT NULL
);

CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"partner" text NOT NULL,
	"name" text NOT NULL,
	"relationship" text,
	"attributes" json NOT NULL,
	"draft" boolean NOT NULL,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL
);

CREATE TABLE "company_services" (
	"company" text NOT NULL,
	"pack" text NOT NULL,
	"service" text NOT NULL,
	CONSTRAINT "company_services_company_pack_service_pk" PRIMARY KEY("company","pack","service")
);

CREATE TABLE "records" (
	"id" text PRIMARY KEY NOT NULL,
	"pack" text NOT NULL,
	"kind" text NOT NULL,
	"company" text NOT NULL,
	"partner" text NOT NULL,
	"attributes" json NOT NULL,
	"draft" text,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL
);

CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"company" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"login" text NOT NULL,
	"password" text,
	"record" text,
	"language" text,
	"disabled" boolean NOT NULL,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL
);

CREATE TABLE "user_grants" (
	"user_id" text NOT NULL,
	"pack" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "user_grants_user_id_pack_kind_name_pk" PRIMARY KEY("user_id","pack","kind","name")
);

CREATE TABLE "sessions" (
	"digest" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"company" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);

CREATE TABLE "tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);

CREATE TABLE "links" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"purpose" text NOT NULL,
	"case_id" text,
	"event" text,
	"person" text,
	"user_id" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint,
	"used_at" bigint,
	"revoked_at" bigint
);

CREATE TABLE "documents" (
	"id" text PRIMARY KEY NOT NULL,
	"partner" text NOT NULL,
	"company" text NOT NULL,
	"case_id" text,
	"origin" text NOT NULL,
	"name" text NOT NULL,
	"edition" bigint NOT NULL,
	"file" text NOT NULL,
	"type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_by" text NOT NULL,
	"at" bigint NOT NULL,
	"bytes" "bytea" NOT NULL
);

CREATE TABLE "form_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"partner" text NOT NULL,
	"company" text NOT NULL,
	"customer" text,
	"pack" text NOT NULL,
	"form" text NOT NULL,
	"flow" text,
	"case_id" text,
	"event" text,
	"answers" json NOT NULL,
	"checks" json NOT NULL,
	"version" bigint NOT NULL,
	"became" text,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);

CREATE TABLE "notifications" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"case_id" text NOT NULL,
	"words" text NOT NULL,
	"at" bigint NOT NULL,
	"read_at" bigint
);

CREATE TABLE "mailbox" (
	"key" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"recipient" text NOT NULL,
	"sender" text NOT NULL,
	"subject" text NOT NULL,
	"plain" text NOT NULL,
	"html" text NOT NULL
);

CREATE TABLE "releases" (
	"hash" text PRIMARY KEY NOT NULL,
	"pack" text NOT NULL,
	"number" bigint NOT NULL,
	"stored" text NOT NULL,
	"sources" json NOT NULL,
	"versions" json NOT NULL,
	"at" bigint NOT NULL,
	"published_by" text NOT NULL,
	"approved_by" text,
	"reason" text NOT NULL
);

CREATE TABLE "packs" (
	"id" text PRIMARY KEY NOT NULL,
	"in_force" text NOT NULL,
	"changed_at" bigint NOT NULL
);

CREATE TABLE "definition_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"pack" text NOT NULL,
	"title" text NOT NULL,
	"base" text,
	"sources" json NOT NULL,
	"status" text NOT NULL,
	"created_by" text NOT NULL,
	"proposed_by" text,
	"reason" text NOT NULL,
	"edited_by" text NOT NULL,
	"approval" json,
	"version" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);

CREATE TABLE "publications" (
	"id" text PRIMARY KEY NOT NULL,
	"pack" text NOT NULL,
	"draft" text NOT NULL,
	"content" text NOT NULL,
	"status" text NOT NULL,
	"begun_by" text NOT NULL,
	"reason" text NOT NULL,
	"verdict" json,
	"release" text,
	"created_at" bigint NOT NULL,
	"ended_at" bigint
);

CREATE TABLE "audit" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" json NOT NULL,
	"request" text NOT NULL,
	"previous" text NOT NULL,
	"digest" text NOT NULL
);

CREATE TABLE "idempotency" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"status" bigint NOT NULL,
	"headers" json NOT NULL,
	"body" json NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "idempotency_scope_key_pk" PRIMARY KEY("scope","key")
);

CREATE TABLE "connector_memory" (
	"connector" text PRIMARY KEY NOT NULL,
	"memory" json NOT NULL
);

CREATE TABLE "counters" (
	"name" text PRIMARY KEY NOT NULL,
	"value" bigint NOT NULL
);

CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" json NOT NULL
);

CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"partner" text NOT NULL,
	"company" text NOT NULL,
	"pack" text NOT NULL,
	"table_id" text NOT NULL,
	"form" text NOT NULL,
	"file" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"language" text,
	"request" text NOT NULL,
	"status" text NOT NULL,
	"read" bigint NOT NULL,
	"counts" json NOT NULL,
	"problems" json NOT NULL,
	"headings" json NOT NULL,
	"delimiter" text NOT NULL,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL
);

CREATE TABLE "import_parts" (
	"import_id" text NOT NULL,
	"part" bigint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_parts_import_id_part_pk" PRIMARY KEY("import_id","part")
);

CREATE TABLE "import_rows" (
	"import_id" text NOT NULL,
	"position" bigint NOT NULL,
	"line" bigint NOT NULL,
	"verdict" text NOT NULL,
	"judged" json NOT NULL,
	"case_id" text,
	CONSTRAINT "import_rows_import_id_position_pk" PRIMARY KEY("import_id","position")
);

CREATE UNIQUE INDEX "cases_number" ON "cases" USING btree ("number");
CREATE INDEX "cases_of_partner" ON "cases" USING btree ("partner","pack","status");
CREATE INDEX "cases_of_company" ON "cases" USING btree ("company","pack") WHERE company <> partner;
CREATE INDEX "cases_of_pack" ON "cases" USING btree ("pack","status");
CREATE INDEX "personal_values_of" ON "personal_values" USING btree ("subject");
CREATE UNIQUE INDEX "jobs_of_case" ON "jobs" USING btree ("case_id","name");
CREATE INDEX "deliveries_of" ON "deliveries" USING btree ("case_id");
CREATE INDEX "companies_of" ON "companies" USING btree ("partner","kind");
CREATE INDEX "records_of" ON "records" USING btree ("company","pack","kind");
CREATE UNIQUE INDEX "users_login" ON "users" USING btree ("login");
CREATE INDEX "users_of" ON "users" USING btree ("company");
CREATE INDEX "users_by_record" ON "users" USING btree ("record");
CREATE INDEX "sessions_of" ON "sessions" USING btree ("user_id");
CREATE UNIQUE INDEX "tokens_digest" ON "tokens" USING btree ("digest");
CREATE INDEX "tokens_of" ON "tokens" USING btree ("user_id");
CREATE UNIQUE INDEX "links_digest" ON "links" USING btree ("digest");
CREATE INDEX "links_of_case" ON "links" USING btree ("case_id","event");
CREATE INDEX "documents_of" ON "documents" USING btree ("partner","company");
CREATE INDEX "documents_of_case" ON "documents" USING btree ("case_id","name","edition");
CREATE INDEX "form_drafts_of" ON "form_drafts" USING btree ("user_id","company");
CREATE INDEX "notifications_of" ON "notifications" USING btree ("user_id","at");
CREATE INDEX "mailbox_by_time" ON "mailbox" USING btree ("at");
CREATE INDEX "mailbox_to" ON "mailbox" USING btree ("recipient","at");
CREATE UNIQUE INDEX "releases_number" ON "releases" USING btree ("pack","number");
CREATE INDEX "definition_drafts_of" ON "definition_drafts" USING btree ("pack","status");
CREATE INDEX "publications_of" ON "publications" USING btree ("draft");
CREATE INDEX "publications_by_status" ON "publications" USING btree ("status");
CREATE INDEX "audit_of" ON "audit" USING btree ("subject","sequence");
CREATE INDEX "imports_of" ON "imports" USING btree ("user_id","created_at");
CREATE INDEX "imports_by_status" ON "imports" USING btree ("status");
CREATE INDEX "import_rows_by_verdict" ON "import_rows" USING btree ("import_id","verdict","position");
