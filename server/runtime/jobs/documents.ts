import { packOf, renderDocument } from '../../../engine/index.ts';
import { LastingFault } from '../../adapters/connector.ts';
import { renderPdf, sealPdf, sha256Of } from '../../documents/index.ts';
import { sealWords } from '../../documents/seal-words.ts';
import { readCase } from '../../store/repositories/cases.ts';
import { addDocument, contentOf, readDocument } from '../../store/repositories/documents.ts';
import { asInstant, asMs } from '../../time/business-clock.ts';
import type { Services } from '../services.ts';
import type { JobHandler } from './handler.ts';

const EVERYTHING = { sees: 'everything' } as const;

/** Makes a document of a case and keeps it. Made again after a crash it has the same bytes. */
export function createDocumentHandler(services: Services): JobHandler {
  return async (job) => {
    const { read } = services.store;
    const effect = job.payload.type === 'effect' ? job.payload.effect : undefined;
    const row = await readCase(read, job.case);
    if (effect === undefined || row === undefined)
      throw new LastingFault('gone', 'the case is not there any more');
    const release = await services.releases.byHash(read, row.release);
    const { file, body } = renderDocument(release, effect);
    const createdAt = asInstant(job.createdAt);
    const language = packOf(release).languages[0] ?? 'en';
    const bytes = await renderPdf({ markdown: body, title: titleOf(file), language, createdAt });
    const sha256 = sha256Of(bytes);
    return {
      result: { sha256 },
      within: async (db) => {
        await addDocument(db, {
          id: job.id,
          partner: row.partner,
          company: row.company,
          case: row.id,
          origin: 'made',
          name: String(effect.params['as']),
          file,
          type: 'application/pdf',
          size: bytes.byteLength,
          sha256,
          by: String(effect.params['template']),
          at: services.clock.ms(),
          bytes: Buffer.from(bytes),
        });
        return undefined;
      },
    };
  };
}

const titleOf = (file: string): string => file.replace(/\.pdf$/i, '');

/** Adds the page of evidence to a document that was signed. */
export function sealHandler(services: Services): JobHandler {
  return async (job) => {
    const { payload } = job;
    if (payload.type !== 'seal') throw new LastingFault('gone', 'there is nothing to seal');
    const { read } = services.store;
    const original = await readDocument(read, payload.document, EVERYTHING);
    const bytes = original && (await contentOf(read, original.id));
    const row = await readCase(read, job.case);
    if (original === undefined || bytes === undefined || row === undefined)
      throw new LastingFault('gone', 'the document that was signed is not there any more');
    const { name, sentTo, consent, at, address, agent, language } = payload.signature;
    const words = sealWords(language);
    const sealed = await sealPdf(bytes, {
      heading: words.heading,
      texts: [consent],
      rows: [
        { label: words.document, value: titleOf(original.file) },
        { label: words.number, value: row.number },
        { label: words.signer, value: name },
        { label: words.sentTo, value: sentTo },
        { label: words.signedAt, value: at },
        { label: words.address, value: address },
        { label: words.agent, value: agent },
      ],
      digestLabel: words.digest,
      sealedAt: at,
    });
    return {
      result: { sha256: sealed.sha256, original: original.sha256 },
      within: async (db) => {
        await addDocument(db, {
          ...original,
          id: job.id,
          origin: 'signed',
          size: sealed.bytes.byteLength,
          sha256: sealed.sha256,
          by: original.name,
          at: asMs(at),
          bytes: Buffer.from(sealed.bytes),
        });
        return undefined;
      },
    };
  };
}
