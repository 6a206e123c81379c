import { Button, Loader, Text } from '@mantine/core';
import type { Registry } from '@rjsf/utils';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconWand } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FindingLine } from '../../../ui/findings.tsx';
import { Clauses } from '../../../ui/refused.tsx';
import type { Tone } from '../../../ui/tone.ts';
import '../../../ui/tones.css';
import { useWords } from '../../../ui/words.ts';
import type { FormContext } from '../form-context.ts';
import { type CheckSaid, NOTHING_SAID, type Offer } from '../said.ts';
import { FORM } from '../words.ts';
import classes from './field.module.css';

interface Props {
  readonly id: string;
  readonly pointer: string;
  readonly registry: Registry<unknown, Registry['rootSchema'], FormContext>;
}

/** Beneath a field: what is wrong with it, what it warns of, what was asked about it and what came of that. */
export function FieldSays({ id, pointer, registry: { formContext } }: Props) {
  const words = useWords(FORM);
  const { errors, warnings, findings, checks, isFilledIn, offer } =
    formContext.said.get(pointer) ?? NOTHING_SAID;
  // The button is gone while it is asked; whoever has pressed it goes on at the field.
  const askAgain = () => {
    document.getElementById(id)?.focus();
    void formContext.askAgain(pointer);
  };
  return (
    <div className={classes.said} id={`${id}__said`} role="status">
      {errors.map(({ message, cite }) => (
        <Line key={message} tone="error" icon={<IconAlertCircle size={16} aria-hidden />} cite={cite}>
          {message}
        </Line>
      ))}
      {warnings.map(({ message, cite }) => (
        <Line key={message} tone="warning" icon={<IconAlertTriangle size={16} aria-hidden />} cite={cite}>
          {message}
        </Line>
      ))}
      {findings.map((finding) => (
        <FindingLine key={finding.id} finding={finding} />
      ))}
      {checks.map((check) => (
        <CheckLine key={check.check} check={check} onAgain={askAgain} />
      ))}
      {isFilledIn && offer === undefined && (
        <Line tone="neutral" icon={<IconWand size={16} aria-hidden />}>
          {words.filledIn}
        </Line>
      )}
      {offer !== undefined && (
        <OfferLine offer={offer} onTake={() => formContext.setAnswer(pointer, offer.value)} />
      )}
    </div>
  );
}

interface LineProps {
  readonly tone: Tone | 'error';
  readonly icon: ReactNode;
  readonly cite?: readonly string[] | undefined;
  readonly children: ReactNode;
}

function Line({ tone, icon, cite = [], children }: LineProps) {
  return (
    <div className={classes.line} data-tone={tone}>
      <span className={classes.icon}>{icon}</span>
      <span>
        {children} <Clauses cite={cite} />
      </span>
    </div>
  );
}

interface CheckProps {
  readonly check: CheckSaid;
  readonly onAgain: () => void;
}

function CheckLine({ check: { state, warnings, twin, filled }, onAgain }: CheckProps) {
  const words = useWords(FORM);
  if (state === 'asking')
    return (
      <Line tone="neutral" icon={<Loader size={14} aria-hidden />}>
        {words.checking}
      </Line>
    );
  const simulated = twin ? <Text span size="xs" c="dimmed">{` · ${words.simulated}`}</Text> : null;
  if (state === 'unreachable' || state === 'unavailable')
    return (
      <Line tone="warning" icon={<IconAlertTriangle size={16} aria-hidden />} cite={warnings[0]?.cite}>
        {words[state]}{' '}
        <Button size="compact-xs" variant="light" onClick={onAgain}>
          {words.checkAgain}
        </Button>
      </Line>
    );
  if (state === 'no' && warnings.length === 0) return null;
  return (
    <Line tone="success" icon={<IconCircleCheck size={16} aria-hidden />}>
      {filled === 0 ? words.confirmed : words.confirmedFilled(filled)}
      {simulated}
    </Line>
  );
}

function OfferLine({ offer, onTake }: { readonly offer: Offer; readonly onTake: () => void }) {
  const words = useWords(FORM);
  return (
    <Line tone="neutral" icon={<IconWand size={16} aria-hidden />}>
      {words.offered(offer.text)}{' '}
      <Button size="compact-xs" variant="light" onClick={onTake}>
        {words.takeOffer}
      </Button>
    </Line>
  );
}
