import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { EditIncident } from './edit-incident.tsx';
import type { Incident, Remedy } from './incidents-query.ts';
import { useSettle } from './settle.ts';
import { SkipIncident } from './skip-incident.tsx';
import { INCIDENTS } from './words.ts';

/** The buttons that settle it. What the server does not offer is not there. */
export function Remedies({ incident }: { readonly incident: Incident }) {
  const words = useWords(INCIDENTS);
  const { retry, skip, edit } = useSettle(incident.id);
  const [asked, setAsked] = useState<Remedy>();
  const offers = (remedy: Remedy) => incident.remedies.includes(remedy);
  const close = () => setAsked(undefined);
  const done = (text: string) => () => {
    close();
    announce(text);
  };
  const about = incident.case === undefined ? incident.title : `${incident.title}, ${incident.case.number}`;
  return (
    <>
      {retry.error !== null && <WhyRefused error={retry.error} />}
      <Group gap="sm">
        {offers('retry') && (
          <Button
            loading={retry.isPending}
            aria-label={`${words.retry}: ${about}`}
            onClick={() => void retry.send().then(done(words.retried), () => undefined)}
          >
            {words.retry}
          </Button>
        )}
        {offers('edit') && (
          <Button variant="default" aria-label={`${words.edit} ${about}`} onClick={() => setAsked('edit')}>
            {words.edit}
          </Button>
        )}
        {offers('skip') && (
          <Button variant="default" aria-label={`${words.skip} ${about}`} onClick={() => setAsked('skip')}>
            {words.skip}
          </Button>
        )}
      </Group>
      <EditIncident
        incident={incident}
        opened={asked === 'edit'}
        edit={edit}
        onDone={done(words.edited)}
        onClose={close}
      />
      <SkipIncident
        incident={incident}
        opened={asked === 'skip'}
        skip={skip}
        onDone={done(words.skipped)}
        onClose={close}
      />
    </>
  );
}
