import { SYSTEM_SETTINGS } from '../adapters/settings.ts';
import { USUAL_RETRIES } from '../runtime/jobs/back-off.ts';
import { choice, email, mailServer, names, origin, secretOf, wholeNumber, words, yesOrNo } from './kinds.ts';
import { optional, setting, type ValuesOf } from './setting.ts';

const REACHED = {
  PORT: setting(wholeNumber(1, 65_535), 3000, {
    about: 'The port on which the server listens.',
    flag: '--port',
  }),
  HOST: setting(words, '127.0.0.1', {
    about:
      'The address of this machine on which it listens. In a container, or for other machines, `0.0.0.0` or `::`.',
  }),
  PUBLIC_URL: optional(origin, {
    about:
      'Where people reach the server. Links in mails begin with it, and requests to other hosts are refused.',
    otherwiseInWords: '`http://localhost:` and the port',
    example: 'https://portal.example.com',
  }),
  SLIPWAY_HOSTS: optional(names, {
    about: 'Further hosts, with their ports, under which requests are taken.',
    otherwiseInWords: '`127.0.0.1:` and the port',
    example: '10.0.0.7:3000',
  }),
  SLIPWAY_PROXY_HOPS: setting(wholeNumber(0, 8), 0, {
    about:
      'How many proxies of yours stand in front. The address of a client is taken from `X-Forwarded-For` that far back, and no further: whatever else stands there, anybody can write.',
  }),
  SLIPWAY_DRAIN_SECONDS: setting(wholeNumber(0, 300), 0, {
    about:
      'For how long the server, told to stop, says at `/readyz` that it is not ready before it takes no more requests. As long as a load balancer takes to notice.',
  }),
} as const;

const MODE = {
  SLIPWAY_MODE: setting(choice('development', 'production'), 'development', {
    about:
      'In production a demonstration is refused, `PUBLIC_URL` must be `https`, mails must go to a real server, and no simulated system may answer.',
  }),
  SLIPWAY_DEMO: setting(yesOrNo, false, {
    about: 'A demonstration: personas to play, a clock to move, simulated systems, companies to begin with.',
    flag: '--demo',
  }),
  SLIPWAY_DATA: setting(words, 'data', {
    about: 'The folder of the data. It is made where it does not exist, and serves one server at a time.',
    flag: '--data',
  }),
  DATABASE_URL: optional(words, {
    about:
      'Refused: this release stores in SQLite, in the folder of the data. PostgreSQL comes with another release.',
    secret: true,
  }),
  SLIPWAY_PACKS: optional(words, {
    about: 'A folder of packs that are published at the first start, and only then.',
    otherwiseInWords: 'the packs that came along',
  }),
  SLIPWAY_PORTAL: optional(words, {
    about:
      'A folder with a front end of your own, served at `/` in place of the one that came along: its `index.html` for every screen, its `assets/` for ever.',
    otherwiseInWords: 'the portal that came along',
  }),
  SLIPWAY_WATCH: optional(words, {
    about: 'A folder of packs whose saved files become releases at once. Not in production.',
    flag: '--watch',
  }),
  SLIPWAY_ADMINISTRATOR: optional(email, {
    about:
      'Who is invited to administer the portal, at the first start without a demonstration. The link with which they choose a password is printed then, and only then.',
    example: 'you@example.com',
  }),
  SLIPWAY_ADMINISTRATOR_COMPANY: optional(words, {
    about: 'The name of the company that runs the portal, for which the administrator is invited.',
    example: 'Example Ltd',
  }),
} as const;

const MAIL = {
  SMTP_URL: optional(mailServer, {
    about:
      'The server by which mails are sent. Without one they are kept in a mailbox that operators can read.',
    example: 'smtp://user:password@mail.example.com:587?requireTLS=true',
    secret: true,
  }),
  SLIPWAY_MAIL_FROM: optional(email, {
    about:
      'The sender of mails about accounts: invitations, and links to choose another password. Mails of a flow have the sender that its pack names.',
    otherwiseInWords: '`no-reply@` and the host of `PUBLIC_URL`',
    example: 'portal@example.com',
  }),
} as const;

const WATCHED = {
  SLIPWAY_LOG_LEVEL: setting(choice('trace', 'debug', 'info', 'warn', 'error', 'silent'), 'info', {
    about:
      'What is logged. `info` publishes the head of each case as it goes on, by which a cut tail shows later (`slipway audit verify --head`).',
  }),
  SLIPWAY_METRICS_TOKEN: optional(secretOf(16), {
    about:
      'With it as a bearer token, `/metrics` can be read from other machines. Without it, from this machine only.',
    secret: true,
  }),
} as const;

const LIMITS = {
  SLIPWAY_READS_PER_MINUTE: setting(wholeNumber(1, 10_000_000), 1_500, {
    about: 'Requests that only read, of one caller. One address is allowed twice as many.',
  }),
  SLIPWAY_WRITES_PER_MINUTE: setting(wholeNumber(1, 10_000_000), 600, {
    about: 'Requests that change something, of one caller. One address is allowed twice as many.',
  }),
  SLIPWAY_SIGN_INS_PER_MINUTE: setting(wholeNumber(1, 1_000_000), 60, {
    about: 'Requests to sign in, of one address.',
  }),
  SLIPWAY_SIGN_IN_ATTEMPTS: setting(wholeNumber(1, 10_000), 10, {
    about: 'Wrong passwords for one user from one address before it is shut out.',
  }),
  SLIPWAY_SIGN_IN_SHUT_SECONDS: setting(wholeNumber(1, 86_400), 300, {
    about: 'In how many seconds the attempts are counted, and for how long it is shut out.',
  }),
} as const;

const WORK = {
  SLIPWAY_EFFECTS_AT_ONCE: setting(wholeNumber(1, 256), 8, {
    about: 'How many mails, documents and requests to outside systems are under way at once.',
  }),
  SLIPWAY_RETRY_ATTEMPTS: setting(wholeNumber(1, 100), USUAL_RETRIES.attempts, {
    about: 'After how many attempts a failing effect becomes an incident, for an operator to decide.',
  }),
  SLIPWAY_RETRY_FIRST_SECONDS: setting(wholeNumber(1, 3_600), USUAL_RETRIES.first / 1000, {
    about: 'How long to wait before the second attempt. Each further one waits twice as long.',
  }),
  SLIPWAY_RETRY_LONGEST_SECONDS: setting(wholeNumber(1, 604_800), USUAL_RETRIES.longest / 1000, {
    about: 'The longest wait between two attempts.',
  }),
  SLIPWAY_LOOK_SECONDS: setting(wholeNumber(1, 86_400), 30, {
    about: 'How often outside systems are asked for news that cases wait for.',
  }),
} as const;

/** All settings, as they are listed for people. */
export const GROUPS = [
  { title: 'Where it is reached', settings: REACHED },
  { title: 'Data and mode', settings: MODE },
  { title: 'Mail', settings: MAIL },
  { title: 'Watching it', settings: WATCHED },
  { title: 'Limits', settings: LIMITS },
  { title: 'Work in the background', settings: WORK },
  { title: 'Outside systems', settings: SYSTEM_SETTINGS },
] as const;

export const SETTINGS = {
  ...REACHED,
  ...MODE,
  ...MAIL,
  ...WATCHED,
  ...LIMITS,
  ...WORK,
  ...SYSTEM_SETTINGS,
};

export type SettingName = keyof typeof SETTINGS;
export type Values = ValuesOf<typeof SETTINGS>;
