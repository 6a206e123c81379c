import { memo } from 'react';
import { FindingList } from '../../ui/findings.tsx';
import type { FormOption } from '../form/form-context.ts';
import classes from './candidates.module.css';
import { VerdictBadge } from './verdict-badge.tsx';

interface Props {
  readonly candidate: FormOption;
  readonly company: string | undefined;
}

/** Somebody who can be chosen, or why not: there may be thousands, so that it is drawn with little. */
export const CandidateRow = memo(function CandidateRow({ candidate, company }: Props) {
  const { title, description, verdict, findings = [] } = candidate;
  // Advice is for whoever has chosen: then it stands beneath the field.
  const reasons = findings.filter(({ severity }) => severity !== 'advises');
  return (
    <>
      <div className={classes.head}>
        <span className={classes.name}>{title}</span>
        <VerdictBadge verdict={verdict} />
      </div>
      <div className={classes.about}>
        {description !== undefined && <span>{description}</span>}
        {company !== undefined && <span className={classes.company}>{company}</span>}
      </div>
      {reasons.length > 0 && (
        <div className={classes.reasons}>
          <FindingList findings={reasons} />
        </div>
      )}
    </>
  );
});
