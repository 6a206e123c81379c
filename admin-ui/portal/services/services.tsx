import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { useIsProvider, useSession } from '../api/session.ts';
import { EntryHead } from '../frame/entry-head.tsx';
import { ServicesOfAll } from './services-of-all.tsx';
import { ServicesOfOwn } from './services-of-own.tsx';
import { SERVICES } from './words.ts';

/** What a company may use. Users of the provider look after those of others. */
export function Services() {
  const { pack = '' } = useParams({ strict: false });
  const words = useWords(SERVICES);
  const isProvider = useIsProvider();
  const { company, acting } = useSession();
  const about = acting.own ? words.about(company.name) : words.aboutOther(company.name, acting.name);
  return (
    <Stack gap="lg">
      <EntryHead pack={pack} title={words.title} about={isProvider ? words.aboutProvider : about} />
      {isProvider ? <ServicesOfAll /> : <ServicesOfOwn pack={pack} />}
    </Stack>
  );
}
