import { currentLanguage } from '../api/language.ts';
import { Refusal, Unreachable } from '../api/refusal.ts';
import { noteSignedOut } from '../api/signed-out.ts';
import type { Import } from './import-query.ts';

export interface Upload {
  readonly pack: string;
  readonly table: string;
  readonly actingFor: string;
  readonly file: File;
  /** Under which it is handed in once, however often it is sent. */
  readonly key: string;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** Hands a file in. `fetch` does not tell how far it is, so this is the older way of asking. */
export function uploadFile({
  pack,
  table,
  actingFor,
  file,
  key,
  onProgress,
  signal,
}: Upload): Promise<Import> {
  const query = new URLSearchParams({ actingFor, name: file.name });
  const path = [pack, table].map(encodeURIComponent).join('/');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/bulk/${path}?${query}`);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'text/csv');
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total === 0 ? 0 : loaded / total),
    );
    request.addEventListener('load', () => {
      const answer = answerIn(request);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    request.addEventListener('error', () => reject(new Unreachable(request.status)));
    request.addEventListener('abort', () => reject(new DOMException('it was cancelled', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function answerIn({ status, response }: XMLHttpRequest): Import | Refusal | Unreachable {
  if (status === 201) return response as Import;
  if (status === 401) noteSignedOut();
  // A proxy in front answers for a server that is away.
  if (status >= 502 && status <= 504 && response === null) return new Unreachable(status);
  return new Refusal(status, (response as Refusal['details'] | null) ?? {});
}
