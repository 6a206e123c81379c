import { Tooltip } from '@mantine/core';
import { useNow } from './clock.ts';
import { instantText, relativeTime } from './time.ts';
import { useLanguage } from './words.ts';

interface Props {
  readonly instant: string;
  /** Where many stand below each other, the instant is shown to the pointer alone, and is no stop of the keyboard. */
  readonly quiet?: boolean;
}

/** How long ago it was, or how soon it will be; the instant itself on asking. */
export function RelativeTime({ instant, quiet = false }: Props) {
  const language = useLanguage();
  const now = useNow();
  const exact = instantText(instant, language);
  const text = relativeTime(instant, now, language);
  if (quiet)
    return (
      <time dateTime={instant} title={exact}>
        {text}
      </time>
    );
  return (
    <Tooltip label={exact}>
      {/* Whoever has no pointer reads the instant by stopping here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <time dateTime={instant} tabIndex={0}>
        {text}
      </time>
    </Tooltip>
  );
}
