import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { navigationQuery } from '../frame/places.ts';
import classes from './more-articles.module.css';
import type { HelpPlace } from './shown-help.ts';

interface Props {
  readonly pack: string | undefined;
  readonly but: string | undefined;
  readonly onChoose: (place: HelpPlace) => void;
}

/** The other articles to which the menu leads. */
export function MoreArticles({ pack, but, onChoose }: Props) {
  return (
    <ul className={classes.list}>
      {useOtherArticles(pack, but).map((one) => (
        <li key={`${one.pack} ${one.article}`}>
          <UnstyledButton className={classes.article ?? ''} onClick={() => onChoose(one)}>
            {one.title}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

export function useOtherArticles(pack: string | undefined, but: string | undefined) {
  const { data } = useQuery(navigationQuery);
  const articles = (data?.entries ?? []).flatMap((entry) =>
    entry.help === undefined || (pack !== undefined && entry.pack !== pack)
      ? []
      : [{ pack: entry.pack, ...entry.help }],
  );
  const byPlace = new Map(articles.map((one) => [`${one.pack} ${one.article}`, one]));
  return [...byPlace.values()].filter(({ article }) => article !== but);
}
