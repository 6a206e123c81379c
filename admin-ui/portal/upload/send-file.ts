import type { Schemas } from '../../client/client.ts';
import { currentLanguage } from '../api/language.ts';
import { Refusal, Unreachable } from '../api/refusal.ts';
import { noteSignedOut } from '../api/signed-out.ts';

export type DocumentOnFile = Schemas['DocumentOnFile'];

interface Sending {
  readonly file: File;
  readonly actingFor: string;
  /** By which a case will know it. */
  readonly kind: string;
  /** Under which it is kept once, however often it is sent. */
  readonly key: string;
  readonly signal: AbortSignal;
  readonly onProgress: (percent: number) => void;
}

/** `fetch` tells nothing of how far it is with what it sends. */
export function sendFile({
  file,
  actingFor,
  kind,
  key,
  signal,
  onProgress,
}: Sending): Promise<DocumentOnFile> {
  const query = new URLSearchParams({ name: nameOf(file), actingFor, kind });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/documents?${query.toString()}`);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('Idempotency-Key', key);
    // What a file is, the server finds out by its content; types that it does not know are refused unread.
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : Math.round((loaded / total) * 100));
    });
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(request.response as DocumentOnFile);
      else reject(refusalOf(request));
    });
    request.addEventListener('error', () => reject(new Unreachable(request.status)));
    request.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Without what no file name may have on the server. */
function nameOf({ name }: File): string {
  // oxlint-disable-next-line no-control-regex
  return name.replaceAll(/[\\/\u0000-\u001f\u007f]/g, '_').slice(-200);
}

function refusalOf({ status, response }: XMLHttpRequest): Error {
  if (status === 401) noteSignedOut();
  if ([502, 503, 504].includes(status)) return new Unreachable(status);
  return new Refusal(status, (response ?? {}) as Refusal['details']);
}
