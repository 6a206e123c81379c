import { useWords } from '../../ui/words.ts';
import { toneOf } from '../../ui/tone.ts';
import classes from './counters.module.css';
import { type Looking, lookingWith } from './looking.ts';
import type { Table } from './table-query.ts';
import { TABLE } from './words.ts';

interface Props {
  readonly counters: Table['counters'];
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
}

/** How many there are of each kind; each row is counted once. Pressing one shows its rows alone, pressing it again all. */
export function Counters({ counters, looking, onLook }: Props) {
  const words = useWords(TABLE);
  if (counters.length === 0) return null;
  return (
    <div className={classes.counters} role="group" aria-label={words.counters}>
      {counters.map(({ counter, title, hint, tone, count }) => {
        const isChosen = looking.counter === counter;
        return (
          <button
            key={counter}
            type="button"
            className={classes.counter}
            data-tone={toneOf(tone)}
            data-none={count === 0 || undefined}
            aria-pressed={isChosen}
            onClick={() => onLook(lookingWith(looking, { counter: isChosen ? undefined : counter }))}
          >
            <span className={classes.count}>{count}</span>
            <span className={classes.words}>
              <span className={classes.title}>{title}</span>
              {hint !== undefined && <span className={classes.hint}>{hint}</span>}
            </span>
          </button>
        );
      })}
    </div>
  );
}
