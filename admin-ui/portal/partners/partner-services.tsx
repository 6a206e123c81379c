import { Stack, Switch, Text, Title } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { usePack } from '../api/session.ts';
import { useWrite } from '../api/write.ts';
import classes from './partners.module.css';
import { servicesQuery } from './partners-query.ts';
import { PARTNERS } from './words.ts';

type Service = Schemas['CompanyService'];

/** Each is switched by itself: two people who look at the same partner take nothing from each other. */
export function PartnerServices({ partner }: { readonly partner: string }) {
  const words = useWords(PARTNERS);
  const { data: services } = useSuspenseQuery(servicesQuery(partner));
  return (
    <Stack gap="xs" component="section" aria-label={words.services}>
      <Title order={2} size="h4">
        {words.services}
      </Title>
      <Text size="sm" c="dimmed">
        {services.length === 0 ? words.noServices : words.servicesAbout}
      </Text>
      {services.length > 0 && (
        <ul className={classes.list}>
          {services.map((service) => (
            <li key={`${service.pack} ${service.service}`}>
              <ServiceSwitch partner={partner} service={service} />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}

function ServiceSwitch({ partner, service }: { readonly partner: string; readonly service: Service }) {
  const words = useWords(PARTNERS);
  const pack = usePack(service.pack);
  const { send, isPending, error } = useSetService(partner, service);
  const { title, active } = service;
  const change = async (wanted: boolean) => {
    await send(wanted);
    announce(wanted ? words.activated(title) : words.deactivated(title));
  };
  return (
    <div className={classes.row}>
      <div>
        <Text fw={500}>{title}</Text>
        {pack !== undefined && (
          <Text size="sm" c="dimmed">
            {pack.title}
          </Text>
        )}
      </div>
      <Switch
        checked={isPending ? !active : active}
        disabled={isPending}
        label={active ? words.active : words.inactive}
        aria-label={title}
        labelPosition="left"
        onChange={({ currentTarget }) => void change(currentTarget.checked).catch(() => undefined)}
      />
      {error !== null && <WhyRefused error={error} />}
    </div>
  );
}

function useSetService(id: string, { pack, service }: Service) {
  const client = useQueryClient();
  const params = { path: { id, pack, service } };
  return useWrite(
    (active: boolean) =>
      answerOf(
        active
          ? api.PUT('/companies/{id}/services/{pack}/{service}', { params })
          : api.DELETE('/companies/{id}/services/{pack}/{service}', { params }),
      ),
    { onSettled: () => client.invalidateQueries({ queryKey: servicesQuery(id).queryKey }) },
  );
}
