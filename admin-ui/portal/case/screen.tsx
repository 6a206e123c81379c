import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Unseen } from '../../ui/unseen.tsx';
import { useWords } from '../../ui/words.ts';
import { isRefusal } from '../api/refusal.ts';
import { useTitle } from '../app/use-title.ts';
import { Broken } from '../frame/broken.tsx';
import { useHelpOfScreen } from '../help/shown-help.ts';
import { CaseNotThere } from './case-not-there.tsx';
import { CasePage } from './case-page.tsx';
import { caseQuery } from './case-query.ts';
import { CASE } from './words.ts';

const route = getRouteApi('/shell/cases/$case');

/** One case: how it stands, what can be done, what was filled in, what happened and what is to come. */
export function CaseScreen() {
  const { case: id } = route.useParams();
  const { data, error, refetch } = useQuery(caseQuery(id));
  useTitle(data === undefined ? undefined : [data.about[0], data.number].filter(Boolean).join(' · '));
  useHelpOfScreen(data?.pack ?? '', data?.list?.help?.article);
  if (isRefusal(error) && error.status === 404) return <CaseNotThere />;
  if (data === undefined && error !== null) return <Broken error={error} reset={() => void refetch()} />;
  return data === undefined ? <Waiting /> : <CasePage key={id} shown={data} />;
}

function Waiting() {
  const words = useWords(CASE);
  return (
    <Stack gap="lg" role="status">
      <Unseen>{words.loading}</Unseen>
      <Skeleton h={14} w={180} />
      <Skeleton h={32} w="min(24rem, 80%)" />
      <Skeleton h={132} />
      <Skeleton h={280} />
    </Stack>
  );
}
