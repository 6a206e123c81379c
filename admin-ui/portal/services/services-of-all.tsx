import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { PartnerServices } from '../partners/partner-services.tsx';
import { partnersQuery } from '../partners/partners-query.ts';
import classes from './services.module.css';
import { SERVICES } from './words.ts';

/** As many as a list shows at a time; there may be thousands. */
const SHOWN = 60;

/** For users of the provider: one company after the other. The one that is chosen stands in the address. */
export function ServicesOfAll() {
  const words = useWords(SERVICES);
  const { company } = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data: partners = [], error, isPending } = useQuery(partnersQuery);
  const choose = (chosen: string | null) =>
    void navigate({ to: '.', search: chosen === null ? {} : { company: chosen }, replace: true });
  return (
    <Stack gap="lg" maw={720}>
      {error !== null && <Refused title={error.message} />}
      <Select
        label={words.company}
        placeholder={words.choose}
        searchable
        clearable={company !== undefined}
        limit={SHOWN}
        disabled={isPending}
        nothingFoundMessage={words.noneFound}
        data={partners.map(({ id, name }) => ({ value: id, label: name }))}
        value={company ?? null}
        onChange={choose}
      />
      {company === undefined ? (
        <Text className={classes.empty ?? ''}>{words.chosenNone}</Text>
      ) : (
        <Suspense fallback={<RowsWaiting />}>
          <PartnerServices key={company} partner={company} />
        </Suspense>
      )}
    </Stack>
  );
}
