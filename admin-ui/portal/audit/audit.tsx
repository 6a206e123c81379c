import { Stack } from '@mantine/core';
import { Suspense } from 'react';
import { useWords } from '../../ui/words.ts';
import { RowsWaiting } from '../operations/rows-waiting.tsx';
import { ScreenHead } from '../operations/screen-head.tsx';
import { AuditEntries } from './audit-entries.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { auditRoute } from './routes.ts';
import { VerifyHistory } from './verify-history.tsx';
import { AUDIT } from './words.ts';

export function Audit() {
  const words = useWords(AUDIT);
  const asked = auditRoute.useSearch();
  return (
    <Stack gap="lg">
      <ScreenHead title={words.title} about={words.about} />
      <VerifyHistory />
      <AuditFilters />
      <Suspense fallback={<RowsWaiting rows={10} height={44} />}>
        <AuditEntries asked={asked} />
      </Suspense>
    </Stack>
  );
}
