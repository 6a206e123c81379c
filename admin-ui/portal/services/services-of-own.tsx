import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { Refused } from '../../ui/refused.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { useWords } from '../../ui/words.ts';
import { usePack, useSession } from '../api/session.ts';
import { servicesQuery } from '../partners/partners-query.ts';
import classes from './services.module.css';
import { SERVICES } from './words.ts';

type Service = Schemas['CompanyService'];

/** The services of the own company, those of the pack whose screen this is first. */
export function ServicesOfOwn({ pack }: { readonly pack: string }) {
  const words = useWords(SERVICES);
  const { company, packs } = useSession();
  const { data, error, refetch } = useQuery(servicesQuery(company.id));
  if (data === undefined)
    return error === null ? (
      <Coming />
    ) : (
      <Refused title={words.failed} reasons={[{ message: error.message }]}>
        <Button size="xs" variant="default" w="fit-content" onClick={() => void refetch()}>
          {words.tryAgain}
        </Button>
      </Refused>
    );
  const others = packs.map((one) => one.pack).filter((one) => one !== pack);
  return (
    <Stack gap="xl">
      {[pack, ...others].map((one) => (
        <OfPack key={one} pack={one} services={data.filter((service) => service.pack === one)} />
      ))}
      {data.length === 0 && <Text>{words.none}</Text>}
    </Stack>
  );
}

interface OfPackProps {
  readonly pack: string;
  readonly services: readonly Service[];
}

function OfPack({ pack, services }: OfPackProps) {
  const title = usePack(pack)?.title;
  if (services.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-labelledby={`services-${pack}`}>
      <Title order={2} size="h5" id={`services-${pack}`}>
        {title ?? pack}
      </Title>
      <ul className={classes.list}>
        {services.map((service) => (
          <li key={service.service}>
            <ServiceCard service={service} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function ServiceCard({ service: { title, active, missing } }: { readonly service: Service }) {
  const words = useWords(SERVICES);
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <Title order={3} size="h6">
          {title}
        </Title>
        <StatusBadge tone={active ? 'success' : 'neutral'}>
          {active ? words.active : words.inactive}
        </StatusBadge>
      </div>
      {missing !== undefined && <Text size="sm">{missing}</Text>}
    </article>
  );
}

function Coming() {
  const words = useWords(SERVICES);
  return (
    <Stack role="status" aria-label={words.loading} gap="sm">
      <Skeleton h={64} maw={720} />
      <Skeleton h={64} maw={720} />
    </Stack>
  );
}
