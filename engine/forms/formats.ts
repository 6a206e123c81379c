import { fullFormats } from 'ajv-formats/dist/formats.js';

const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const HOST = `(?:${LABEL}\\.)+${LABEL}`;
const ATOM = '[^\\s\\p{C}@.,:;<>()[\\]"\\\\]+';
const ADDRESS = `${ATOM}(?:\\.${ATOM})*@${HOST}`;

const host = new RegExp(`^${HOST}$`, 'u');
const email = new RegExp(`^${ADDRESS}$`, 'u');
/** No user in front of the host: it would make another host look like the one meant. */
const uri = new RegExp(
  `^(?:https?://${HOST}(?::\\d{1,5})?(?:[/?#][^\\s\\p{C}<>"\\\\]*)?|mailto:${ADDRESS})$`,
  'u',
);

/** The formats that a schema can name. Addresses and hosts may be written in any script; links lead to the web or to a mailbox, never to code. */
export const FORMATS = {
  email: (text: string) => text.length <= 254 && email.test(text),
  hostname: (text: string) => text.length <= 253 && host.test(text),
  uri: (text: string) => text.length <= 2048 && uri.test(text),
  date: fullFormats.date,
  time: fullFormats.time,
  'date-time': fullFormats['date-time'],
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
} as const;

export const FORMAT_NAMES: readonly string[] = Object.keys(FORMATS);
