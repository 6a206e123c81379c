import { useWords } from '../../ui/words.ts';
import { AheadList } from './ahead-list.tsx';
import type { Case } from './case-query.ts';
import { LogList } from './log-list.tsx';
import { Panel } from './panel.tsx';
import classes from './timeline.module.css';
import { CASE } from './words.ts';

/** What is still to come, and below it what has happened: one line of time. */
export function Timeline({ shown }: { readonly shown: Case }) {
  const words = useWords(CASE);
  return (
    <Panel title={words.timeline}>
      {shown.status === 'active' && (
        <>
          <AheadList shown={shown} />
          <div className={classes.now}>
            <span>{words.now}</span>
          </div>
        </>
      )}
      <LogList shown={shown} />
    </Panel>
  );
}
