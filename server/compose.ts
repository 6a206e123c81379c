import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { v7 } from 'uuid';
import {
  type Connector,
  createConnectors,
  createFileVault,
  createTwins,
  openTwinStore,
  serveTwins,
  type Twin,
  twinUsersOf,
} from './adapters/index.ts';
import { directoryConnector } from './adapters/directory/connector.ts';
import type { AppServices } from './app-services.ts';
import type { Config } from './config/config.ts';
import { personasOfDemonstration, recordsOfDemonstration, seedDemonstration } from './demo/seed.ts';
import { createApp } from './app.ts';
import { listen, type Listening } from './http/kit/listen.ts';
import { Imports } from './imports/imports.ts';
import { newSalt, randomBytesNow } from './identity/random.ts';
import { Changes } from './live/changes.ts';
import { Health } from './operations/health.ts';
import { Housekeeping } from './operations/housekeeping.ts';
import { createLog } from './operations/log.ts';
import { Metrics } from './operations/metrics.ts';
import { createMailboxSender, createSmtpSender, type MailSender } from './mail/index.ts';
import { createPublishCheck } from './registry/check/publish-check.ts';
import { createDefinitionTasks } from './registry/definition-tasks.ts';
import { Publications } from './registry/publications.ts';
import { packFoldersIn } from './registry/read-packs.ts';
import { watchDefinitions } from './registry/watch-definitions.ts';
import { publishShipped } from './registry/publish-shipped.ts';
import { Releases } from './registry/releases.ts';
import { connectorFailed, connectorHandler } from './runtime/jobs/connector.ts';
import { createDocumentHandler, sealHandler } from './runtime/jobs/documents.ts';
import { accountMailHandler } from './runtime/jobs/account-mail.ts';
import { emailHandler } from './runtime/jobs/email.ts';
import { notifyHandler } from './runtime/jobs/notify.ts';
import { Scheduler } from './runtime/jobs/scheduler.ts';
import { EffectWorker } from './runtime/jobs/worker.ts';
import type { Services } from './runtime/services.ts';
import { keepSetting, readSetting } from './store/repositories/counters.ts';
import { keepMail } from './store/repositories/mailbox.ts';
import { VERSION } from './root.ts';
import { notesOf } from './store/repositories/notes.ts';
import type { Store } from './store/database.ts';
import { openSqlite } from './store/sqlite/open.ts';
import { MovableClock } from './time/business-clock.ts';
import { partnersWithNews } from './usecases/partners-with-news.ts';
import { Relisting } from './usecases/relist-cases.ts';

/** Milliseconds for which a job is held; longer than any request of a connector may take. */
const LEASE = 90_000;
const CONNECTOR_TIMEOUT = 30_000;

export interface Running {
  readonly app: AppServices;
  readonly url: string;
  readonly port: number;
  /** Takes nothing more on, lets what is under way end, and lets the data go. */
  stop(): Promise<void>;
}

/** Everything wired together and running. Throws where the configuration or the data do not allow a start. */
export async function start(config: Config, log = createLog(config.logLevel)): Promise<Running> {
  const metrics = new Metrics(VERSION);
  const health = new Health(Date.now);
  const store = health.watch(
    openSqlite({
      folder: config.folder,
      broken: (fault) => endAtOnce(log, fault),
      committed: (units) => metrics.committed(units),
    }),
  );
  try {
    return await startWith(config, log, store, { health, metrics });
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** After the disk failed while writing, what it holds is known only to a process that reads it anew. */
function endAtOnce(log: Logger, fault: Error): void {
  log.fatal(
    { error: fault.message },
    'the storage failed; the process ends, so that it starts from what is on the disk',
  );
  process.exit(70);
}

type Watching = Pick<AppServices, 'health' | 'metrics'>;

async function startWith(
  config: Config,
  log: Logger,
  store: Store,
  { health, metrics }: Watching,
): Promise<Running> {
  if (config.watch !== undefined) await packFoldersIn(config.watch);
  const services = await servicesOf(config, log, store, metrics);
  const publishCheck = createPublishCheck();
  await publishShipped(services, publishCheck, config.packs);
  const publications = new Publications(services, publishCheck);
  await publications.begin();
  const definitionTasks = createDefinitionTasks();
  if (config.demo) await seedDemonstration(services);
  const outside = await outsideOf(config, services);
  const sender = senderOf(config, services);
  const worker = new EffectWorker(services, {
    handlers: {
      email: emailHandler(services, { sender, publicUrl: config.publicUrl }),
      mail: accountMailHandler(services, {
        sender,
        publicUrl: config.publicUrl,
        from: config.mailFrom,
      }),
      notify: notifyHandler(services),
      createDocument: createDocumentHandler(services),
      seal: sealHandler(services),
      connector: connectorHandler(services, outside.connectors, CONNECTOR_TIMEOUT),
    },
    retries: config.retries,
    random: Math.random,
    atOnce: config.effectsAtOnce,
    lease: LEASE,
    failed: (job, fault) => connectorFailed(services, job, fault),
  });
  const scheduler = new Scheduler(services, worker, outside.connectors, config.lookEvery);
  const personas = config.demo ? await personasOfDemonstration() : [];
  const app: AppServices = {
    ...services,
    config,
    connectors: outside.connectors,
    twins: outside.twins,
    twinStore: outside.twinStore,
    worker,
    scheduler,
    publishCheck,
    health,
    metrics,
    definitionTasks,
    publications,
    relisting: new Relisting(services),
    imports: new Imports(),
    publicUrl: config.publicUrl,
    demo: config.demo,
    personas: async () => personas,
  };
  const housekeeping = new Housekeeping(services);
  const listening = await listenFor(app);
  scheduler.start();
  housekeeping.start();
  app.relisting.start();
  await app.imports.start(app);
  const watch = config.watch === undefined ? undefined : await watchDefinitions(app, config.watch);
  return {
    app,
    port: listening.port,
    url: config.publicUrl,
    async stop() {
      health.stopping();
      if (config.drainFor > 0) await sleep(config.drainFor);
      await listening.close();
      await watch?.close();
      await housekeeping.stop();
      await app.relisting.stop();
      await app.imports.stop();
      await scheduler.stop();
      await worker.stop();
      await outside.close();
      await sender.close();
      publications.closing();
      await publishCheck.close();
      await publications.close();
      await definitionTasks.close();
      await store.close();
    },
  };
}

function listenFor(app: AppServices): Promise<Listening> {
  const { config, log, newId } = app;
  return listen({
    app: createApp(app),
    port: config.port,
    host: config.host,
    newRequestId: newId,
    onError: (error) => log.error({ error: String(error) }, 'a request was broken off'),
  });
}

async function servicesOf(
  config: Config,
  log: Logger,
  store: Store,
  metrics: Metrics,
): Promise<Services & { clock: MovableClock }> {
  const system = Date.now;
  const offset = config.demo ? Number((await readSetting(store.read, 'clock.offset')) ?? 0) : 0;
  const releases = new Releases();
  await releases.refresh(store.read);
  const clock = new MovableClock(system, offset);
  metrics.follow({ store, system, business: () => clock.ms() });
  return {
    store,
    releases,
    clock,
    system,
    newId: () => v7({ random: randomBytesNow(16) }),
    newSalt,
    linkSecret: await secretOf(store, 'link.secret'),
    changes: new Changes(),
    log,
    decided: (pack, decisions) => metrics.decided(pack, decisions),
  };
}

/** Made at the first start and kept with the data: links that were sent must work after a restart. */
async function secretOf(store: Store, name: string): Promise<Uint8Array> {
  const known = await readSetting(store.read, name);
  if (typeof known === 'string') return Buffer.from(known, 'base64url');
  const secret = randomBytes(32);
  await store.write((db) => keepSetting(db, name, secret.toString('base64url')));
  return secret;
}

interface Outside {
  readonly connectors: ReadonlyMap<string, Connector>;
  readonly twins: ReadonlyMap<string, Twin>;
  readonly twinStore: ReturnType<typeof openTwinStore>;
  close(): Promise<void>;
}

/** The outside systems: the real ones, or twins that answer in this process over HTTP. */
async function outsideOf(config: Config, services: Services): Promise<Outside> {
  const { store, releases, clock } = services;
  const twinStore = openTwinStore(join(config.folder, 'twins.db'));
  const secret = randomBytes(24).toString('base64url');
  const pagesUrl = `${config.publicUrl}/twins`;
  const users = config.demo ? twinUsersOf(await recordsOfDemonstration()) : [];
  const twins = createTwins({ clock: () => clock.now(), pagesUrl, store: twinStore, secret, users });
  const served = await serveTwins(twins);
  const connectors = createConnectors({
    systems: config.systems,
    twins: { urls: served.urls, secret, pagesUrl },
    partners: () => partnersWithNews(services),
    notes: notesOf(store),
    ...(config.vaultKey === undefined
      ? {}
      : { vault: createFileVault(join(config.folder, 'vault'), config.vaultKey) }),
    ...(config.culture === undefined ? {} : { culture: config.culture }),
    ...(config.administratorRoles === undefined ? {} : { administratorRoles: config.administratorRoles }),
    ...(config.vatRequester === undefined ? {} : { requester: config.vatRequester }),
  });
  const directory = directoryConnector(store.read, releases);
  return {
    connectors: new Map([...connectors, [directory.id, directory]]),
    twins,
    twinStore,
    async close() {
      await served.close();
      twinStore.close();
    },
  };
}

function senderOf({ smtpUrl, publicUrl }: Config, { store, clock, changes }: Services): MailSender {
  if (smtpUrl !== undefined) return createSmtpSender({ url: smtpUrl, name: new URL(publicUrl).hostname });
  return createMailboxSender({
    put: async (mail) => {
      await store.write((db) => keepMail(db, mail, Math.round(clock.ms())));
      changes.publish({ kind: 'operations' });
    },
  });
}
