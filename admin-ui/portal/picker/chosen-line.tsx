import { FindingList } from '../../ui/findings.tsx';
import { useWords } from '../../ui/words.ts';
import type { FormOption } from '../form/form-context.ts';
import classes from './candidates.module.css';
import { type ChoiceOwner, ownerOf } from './owner-names.ts';
import { VerdictBadge } from './verdict-badge.tsx';
import { PICKER } from './words.ts';

interface Props {
  readonly id: string;
  readonly chosen: FormOption;
  readonly owners: readonly ChoiceOwner[];
  /** What stops it is told as an error of the field already. */
  readonly isToldAsError: boolean;
}

/** Who is chosen, of which company, and everything that the rules say of it: it stays for as long as it is chosen. */
export function ChosenLine({ id, chosen, owners, isToldAsError }: Props) {
  const words = useWords(PICKER);
  const { description, verdict, findings = [] } = chosen;
  const company = ownerOf(chosen, owners, words);
  const told = isToldAsError ? findings.filter(({ severity }) => severity !== 'blocks') : findings;
  return (
    <div id={id}>
      <div className={classes.chosen}>
        <VerdictBadge verdict={verdict} />
        <span className={classes.about}>
          {description !== undefined && <span>{description}</span>}
          {company !== undefined && <span>{company}</span>}
        </span>
      </div>
      {told.length > 0 && (
        <div className={classes.reasons} role="status">
          <FindingList findings={told} />
        </div>
      )}
    </div>
  );
}
