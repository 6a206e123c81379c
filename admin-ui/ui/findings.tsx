import { IconAlertTriangle, IconBan, IconFileAlert, IconInfoCircle } from '@tabler/icons-react';
import classes from './findings.module.css';
import { SEVERITIES } from './findings-words.ts';
import { Clauses } from './refused.tsx';
import type { Tone } from './tone.ts';
import { useWords } from './words.ts';

/** What a rule says of something that was chosen or entered. */
export interface FindingTold {
  readonly id: string;
  readonly severity: 'blocks' | 'needsEvidence' | 'warns' | 'advises';
  readonly message: string;
  readonly help?: string;
  readonly cite?: readonly string[];
}

interface Look {
  readonly tone: Tone;
  readonly Sign: typeof IconBan;
}

const LOOKS: Readonly<Record<FindingTold['severity'], Look>> = {
  blocks: { tone: 'danger', Sign: IconBan },
  needsEvidence: { tone: 'warning', Sign: IconFileAlert },
  warns: { tone: 'warning', Sign: IconAlertTriangle },
  advises: { tone: 'info', Sign: IconInfoCircle },
};

/** One finding: how severe it is, what it says, what would help, and the clause that it comes from. */
export function FindingLine({ finding }: { readonly finding: FindingTold }) {
  const { severity, message, help, cite = [] } = finding;
  const words = useWords(SEVERITIES);
  const { tone, Sign } = LOOKS[severity];
  return (
    <div className={classes.finding} data-tone={tone} data-severity={severity}>
      <Sign size={16} stroke={2} aria-hidden className={classes.sign ?? ''} />
      <div className={classes.text}>
        <span className={classes.severity}>{words[severity]}: </span>
        <span>{message}</span>
        {help !== undefined && <span className={classes.help}> {help}</span>} <Clauses cite={cite} />
      </div>
    </div>
  );
}

/** All findings of one thing, the most severe first. */
export function FindingList({ findings }: { readonly findings: readonly FindingTold[] }) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
  return (
    <div className={classes.list}>
      {sorted.map((finding, index) => (
        <FindingLine key={finding.id} finding={once(finding, sorted[index + 1])} />
      ))}
    </div>
  );
}

/** What helps against several things at once is said after the last of them. */
function once(finding: FindingTold, next: FindingTold | undefined): FindingTold {
  if (next === undefined || next.help !== finding.help) return finding;
  const { help: _, ...rest } = finding;
  return rest;
}

const RANK = Object.keys(LOOKS);
