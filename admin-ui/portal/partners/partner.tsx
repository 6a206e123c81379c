import { Anchor, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { ScreenHead } from '../operations/screen-head.tsx';
import { PartnerServices } from './partner-services.tsx';
import { PartnerUsers } from './partner-users.tsx';
import classes from './partners.module.css';
import { partnerQuery } from './partners-query.ts';
import { partnerRoute } from './routes.ts';
import { PARTNERS } from './words.ts';

/** One partner: what it may use, and who looks after its users. */
export function Partner() {
  const words = useWords(PARTNERS);
  const { partner } = partnerRoute.useParams();
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/partners" size="sm" className={classes.back ?? ''}>
        <IconArrowLeft size={16} aria-hidden /> {words.back}
      </Anchor>
      <Suspense fallback={<RowsWaiting />}>
        <PartnerParts partner={partner} />
      </Suspense>
    </Stack>
  );
}

function PartnerParts({ partner }: { readonly partner: string }) {
  const { data: company } = useSuspenseQuery(partnerQuery(partner));
  return (
    <>
      <ScreenHead title={company.name} />
      <PartnerServices partner={partner} />
      <PartnerUsers partner={partner} />
    </>
  );
}
