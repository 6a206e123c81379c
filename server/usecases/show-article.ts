import { formatPointer, packOf as settingsOf, translate } from '../../engine/index.ts';
import type { AppServices } from '../app-services.ts';
import { NotFound } from '../http/kit/problems.ts';
import type { Caller } from '../identity/caller.ts';
import { packOf } from './packs-of-caller.ts';

/** A help article of a pack that concerns the reader, in Markdown. */
export async function showArticle(
  app: AppServices,
  { pack, article }: { readonly pack: string; readonly article: string },
  caller: Caller,
  language?: string,
) {
  const known = await packOf(app, pack, caller, language);
  const articles = known === undefined ? {} : (settingsOf(known.inForce).help?.articles ?? {});
  const found = Object.hasOwn(articles, article) ? articles[article] : undefined;
  if (known === undefined || found === undefined) throw new NotFound({ detail: 'There is no such article.' });
  const say = (key: string, source: string) =>
    translate(
      known.inForce,
      'pack',
      pack,
      formatPointer(['help', 'articles', article, key]),
      source,
      known.by.language,
    );
  return { pack, article, title: say('title', found.title), body: say('body', found.body) };
}
