import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';

interface Wording {
  readonly pack: string;
  readonly document: string;
  readonly file: string;
}

/** Milliseconds after which every browser has begun to save. */
const LONG_ENOUGH = 60_000;

/** Not by a link: the browser would ask for it in its own language, and not in that of the page. */
export async function saveWording({ pack, document: id, file }: Wording): Promise<void> {
  const content = await answerOf(
    api.GET('/packs/{pack}/documents/{file}', {
      params: { path: { pack, file: `${id}.pdf` } },
      parseAs: 'blob',
    }),
  );
  const address = URL.createObjectURL(content as Blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: file });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
}
