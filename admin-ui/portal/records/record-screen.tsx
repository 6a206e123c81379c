import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { useSession } from '../api/session.ts';
import { useTitle } from '../app/use-title.ts';
import type { FormSource } from '../form/form-context.ts';
import { FormWaiting } from '../form/form-waiting.tsx';
import { formQuery } from '../form/page/form-query.ts';
import { DeleteRecord } from './delete-record.tsx';
import { EditRecord } from './edit-record.tsx';
import { RecordPage } from './record-page.tsx';
import { recordQuery, recordsQuery } from './record-queries.ts';
import { RECORDS } from './words.ts';

const route = getRouteApi('/shell/records/$pack/$kind/$record');

/** Something of the acting company, to be looked at and changed. */
export function RecordScreen() {
  const words = useWords(RECORDS);
  const { pack, kind, record: id } = route.useParams();
  const { acting } = useSession();
  const of = { pack, kind };
  const { data: record } = useSuspenseQuery(recordQuery(of, id));
  const { data: list } = useQuery(recordsQuery(of));
  const source: FormSource = { kind: 'record', pack, form: list?.form ?? '', record: kind };
  const { data: form, error } = useQuery({ ...formQuery(source), enabled: list?.form !== undefined });
  useTitle(record.label);
  return (
    <RecordPage pack={pack} form={form}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={1} size="h2">
              {record.label}
            </Title>
            <Text size="sm" c="dimmed">
              {words.belongsTo(acting.name)}
            </Text>
          </div>
          <DeleteRecord of={of} record={record} />
        </Group>
        {error !== null && <WhyRefused error={error} />}
        {list !== undefined && list.form === undefined && <Text>{words.noForm}</Text>}
        {form === undefined && error === null && list?.form !== undefined && <FormWaiting />}
        {form !== undefined && (
          <EditRecord key={record.id} of={of} record={record} form={form} source={source} />
        )}
      </Stack>
    </RecordPage>
  );
}
