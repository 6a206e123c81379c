import { RelativeTime } from '../../ui/relative-time.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Tone } from '../../ui/tone.ts';
import { UI } from '../../ui/ui-words.ts';
import { useWords } from '../../ui/words.ts';
import type { Case } from './case-query.ts';
import classes from './filled-in.module.css';
import { Panel } from './panel.tsx';
import { CASE } from './words.ts';

type Check = Case['checks'][number];

const TONES: Readonly<Record<Check['outcome'], Tone>> = {
  yes: 'neutral',
  no: 'neutral',
  unavailable: 'warning',
};

/** What services answered, and what the flow has noted of it. */
export function FoundOut({ shown: { checks, noted = [] } }: { readonly shown: Case }) {
  const words = useWords(CASE);
  const ui = useWords(UI);
  const outcomes = { yes: words.outcomeYes, no: words.outcomeNo, unavailable: words.outcomeUnavailable };
  if (checks.length + noted.length === 0) return null;
  return (
    <Panel title={words.found}>
      <dl className={classes.fields}>
        {noted.map(({ name, label, value }) => (
          <div key={name} className={classes.field}>
            <dt>{label}</dt>
            <dd>{typeof value === 'boolean' ? (value ? ui.yes : ui.no) : value}</dd>
          </div>
        ))}
        {checks.map(({ check, title, outcome, at }) => (
          <div key={check} className={classes.field}>
            <dt>{title}</dt>
            <dd>
              <StatusBadge tone={TONES[outcome]}>{outcomes[outcome]}</StatusBadge>{' '}
              <span className={classes.when}>
                <RelativeTime instant={at} quiet />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
