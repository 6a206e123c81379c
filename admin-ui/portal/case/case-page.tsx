import { Stack } from '@mantine/core';
import { useActs } from '../actions/use-acts.tsx';
import { CaseHead } from './case-head.tsx';
import type { Case } from './case-query.ts';
import classes from './case-page.module.css';
import { DocumentsOfCase } from './documents-of-case.tsx';
import { FilledIn } from './filled-in.tsx';
import { FoundOut } from './found-out.tsx';
import { Strands } from './strands.tsx';
import { Timeline } from './timeline.tsx';
import { useNews } from './use-news.ts';
import { WaitingForOperator } from './waiting-for-operator.tsx';

export function CasePage({ shown }: { readonly shown: Case }) {
  const acts = useActs();
  const heading = useNews(shown);
  return (
    <Stack gap="lg" className={classes.page ?? ''}>
      <CaseHead shown={shown} acts={acts} heading={heading} />
      <WaitingForOperator incidents={shown.incidents} />
      <Strands shown={shown} acts={acts} />
      <div className={classes.columns}>
        <Stack gap="lg">
          <FilledIn shown={shown} />
          <FoundOut shown={shown} />
          <DocumentsOfCase documents={shown.documents} />
        </Stack>
        <Timeline shown={shown} />
      </div>
      {acts.dialog}
    </Stack>
  );
}
