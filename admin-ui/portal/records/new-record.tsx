import { Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { useTitle } from '../app/use-title.ts';
import type { FormSource } from '../form/form-context.ts';
import type { Form } from '../form/form-of-api.ts';
import { FormWaiting } from '../form/form-waiting.tsx';
import { formQuery } from '../form/page/form-query.ts';
import { OwnCompany } from './own-company.tsx';
import { type RecordKind, recordsQuery, useCreateRecord } from './record-queries.ts';
import { RecordPage } from './record-page.tsx';
import { TypedForm } from './typed-form.tsx';
import { useTyping } from './use-typing.ts';
import { useGoBack } from './use-go-back.ts';
import { RECORDS } from './words.ts';

const route = getRouteApi('/shell/records/$pack/$kind/new');

/** Creates something for the acting company. */
export function NewRecord() {
  const words = useWords(RECORDS);
  const { pack, kind } = route.useParams();
  const { form: named } = route.useSearch();
  const { data: list } = useSuspenseQuery(recordsQuery({ pack, kind }));
  const form = named ?? list.form;
  if (form === undefined) return <Text>{words.noForm}</Text>;
  const source: FormSource = { kind: 'record', pack, form, record: kind };
  return <WithForm of={{ pack, kind }} source={source} creating={list.creating} />;
}

interface Props {
  readonly of: RecordKind;
  readonly source: FormSource;
  readonly creating: string | undefined;
}

function WithForm({ of, source, creating }: Props) {
  const words = useWords(RECORDS);
  const { data: form, error } = useQuery(formQuery(source));
  const title = form?.title === undefined ? words.newRecord : words.newOne(form.title);
  useTitle(title);
  return (
    <RecordPage pack={of.pack} form={form}>
      <Stack gap="lg">
        <Title order={1} size="h2">
          {title}
        </Title>
        <OwnCompany creating={creating} />
        {error !== null && <WhyRefused error={error} />}
        {form === undefined && error === null && <FormWaiting />}
        {form !== undefined && <Typed of={of} form={form} source={source} />}
      </Stack>
    </RecordPage>
  );
}

interface TypedProps {
  readonly of: RecordKind;
  readonly form: Form;
  readonly source: FormSource;
}

function Typed({ of, form, source }: TypedProps) {
  const words = useWords(RECORDS);
  const goBack = useGoBack();
  const typing = useTyping(form, source, form.values);
  const { send } = useCreateRecord(of);
  const save = async () => {
    const { label } = await send(typing.answers);
    announce(words.created(label));
    goBack();
  };
  return (
    <TypedForm
      form={form}
      source={source}
      typing={typing}
      save={form.submit === '' ? words.save : form.submit}
      cancel={words.cancel}
      onSave={save}
      onCancel={goBack}
    />
  );
}
