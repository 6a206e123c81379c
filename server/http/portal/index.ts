import type { AppServices } from '../../app-services.ts';
import { acceptedCoding } from './content-coding.ts';
import { isKnown } from '../kit/etag.ts';
import type { Incoming } from '../kit/incoming.ts';
import { pageHeaders } from '../kit/security-headers.ts';
import { newNonce, respond } from '../pages/frame.ts';
import { languageFor } from '../pages/language.ts';
import { plainPage } from '../pages/link-page.ts';
import { pageWords, SPOKEN } from '../pages/words/say.ts';
import { isScreen } from './screens.ts';
import { type StaticFile, StaticFiles } from './static-files.ts';

export type Portal = (incoming: Incoming) => Promise<Response | undefined>;

const INDEX = '/index.html';
/** Stands in the page wherever a nonce belongs. */
const NONCE = '__SLIPWAY_NONCE__';
/** The names of files below it follow from what is in them. */
const NEVER_CHANGING = '/assets/';

/** The front end: its files, and its one page for every address that is a screen of it. */
export function createPortal({ config, publicUrl }: Pick<AppServices, 'config' | 'publicUrl'>): Portal {
  const files = new StaticFiles(config.portal);
  return async (incoming) => {
    const { path, method } = incoming;
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (isScreen(path) || path === INDEX) return page(await files.find(INDEX), incoming, publicUrl);
    const file = await files.find(path);
    return file === undefined ? undefined : answer(file, incoming, publicUrl);
  };
}

/** Never the same twice, so that nobody keeps it: what is in it leads to files whose names have changed. */
function page(
  file: StaticFile | undefined,
  incoming: Incoming,
  publicUrl: string,
): Response | Promise<Response> {
  if (file === undefined) return notBuilt(incoming, publicUrl);
  const nonce = newNonce();
  const text = new TextDecoder().decode(file.bytes).replaceAll(NONCE, nonce);
  return new Response(text, {
    headers: { ...pageHeaders({ publicUrl, nonce }), 'content-type': file.mediaType },
  });
}

function notBuilt(incoming: Incoming, publicUrl: string): Promise<Response> {
  const header = incoming.header('accept-language');
  const language = languageFor({ query: undefined, header }, SPOKEN);
  const { notBuilt, notBuiltText } = pageWords(language);
  return respond(plainPage(language, 503, notBuilt, notBuiltText), publicUrl);
}

async function answer(file: StaticFile, incoming: Incoming, publicUrl: string): Promise<Response> {
  const { mediaType, etag, compressible } = file;
  const coding = compressible ? acceptedCoding(incoming.header('accept-encoding')) : undefined;
  const headers = {
    ...pageHeaders({ publicUrl }),
    'content-type': mediaType,
    'cache-control': incoming.path.startsWith(NEVER_CHANGING)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
    // The same file in another coding is other bytes.
    etag: coding === undefined ? etag : etag.replace(/"$/, `-${coding}"`),
    ...(compressible ? { vary: 'accept-encoding' } : {}),
    ...(coding === undefined ? {} : { 'content-encoding': coding }),
  };
  if (isKnown(incoming.header('if-none-match'), headers.etag))
    return new Response(null, { status: 304, headers });
  return new Response(coding === undefined ? file.bytes : await file.coded(coding), { headers });
}
