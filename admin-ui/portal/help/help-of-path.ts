import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { entryAt, navigationQuery } from '../frame/places.ts';
import { type HelpPlace, useShownHelp } from './shown-help.ts';

/** What to show: what was asked for, else what the screen says, else what the menu says of where one is. */
export function useHelpPlace(): HelpPlace | undefined {
  const { asked, ofScreen } = useShownHelp();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const { data } = useQuery(navigationQuery);
  const { packs } = useSession();
  const entry = entryAt(data?.entries ?? [], path);
  const byMenu = entry && { pack: entry.pack, ...(entry.help && { article: entry.help.article }) };
  const withArticle = ofScreen.findLast(({ article }) => article !== undefined);
  const pack = /^\/[^/]+\/([^/]+)/.exec(path)?.[1];
  const byPath = packs.some((one) => one.pack === pack) && pack !== undefined ? { pack } : undefined;
  return (
    asked ?? withArticle ?? (byMenu?.article === undefined ? ofScreen.at(-1) : byMenu) ?? byMenu ?? byPath
  );
}
