import { Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Reason } from '../../ui/reason.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { useSession } from '../api/session.ts';
import type { FormSource } from '../form/form-context.ts';
import { FormWaiting } from '../form/form-waiting.tsx';
import { formQuery } from '../form/page/form-query.ts';
import { EntryHead } from '../frame/entry-head.tsx';
import { EditProfile } from './edit-profile.tsx';
import classes from './profile.module.css';
import { type Company, profileQuery } from './profile-query.ts';
import { ReadProfile } from './read-profile.tsx';
import { PROFILE } from './words.ts';

/** What is known of the company for which one acts, to be changed by who may. */
export function Profile() {
  const { pack = '' } = useParams({ strict: false });
  const words = useWords(PROFILE);
  const { acting } = useSession();
  const { data: company, error } = useQuery(profileQuery(acting.id));
  return (
    <Stack gap="lg">
      <EntryHead pack={pack} title={words.title} about={words.about(acting.name)} />
      <Paper className={classes.sheet ?? ''}>
        {company === undefined && error === null && <FormWaiting />}
        {company === undefined && error !== null && <WhyRefused error={error} />}
        {company !== undefined && <Sheet company={company} />}
      </Paper>
    </Stack>
  );
}

function Sheet({ company }: { readonly company: Company }) {
  const words = useWords(PROFILE);
  const { profile } = company;
  const source: FormSource = {
    kind: 'record',
    pack: profile?.pack ?? '',
    form: profile?.form ?? '',
    record: 'company',
  };
  const { data: form, error } = useQuery({ ...formQuery(source), enabled: profile !== undefined });
  if (profile === undefined) return <Text>{words.noForm}</Text>;
  if (form === undefined) return error === null ? <FormWaiting /> : <WhyRefused error={error} />;
  if (profile.message === undefined) return <EditProfile company={company} form={form} source={source} />;
  return (
    <Stack gap="lg">
      <Reason title={words.readOnly} text={profile.message} />
      <ReadProfile company={company} form={form} />
    </Stack>
  );
}
