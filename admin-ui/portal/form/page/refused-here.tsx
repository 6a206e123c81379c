import { useEffect, useRef } from 'react';
import type { Refusal } from '../../api/refusal.ts';
import { Refused } from '../../../ui/refused.tsx';
import { useWords } from '../../../ui/words.ts';
import { FORM } from '../words.ts';
import { owedIn } from './steps.ts';
import type { FormPageState } from './use-form-page.ts';
import { OWED } from './use-submit.ts';

/** Why it was not submitted: by which rule, and what would help. The focus goes there. */
export function RefusedHere({
  refusal,
  page,
}: {
  readonly refusal: Refusal | undefined;
  readonly page: FormPageState;
}) {
  const words = useWords(FORM);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal === undefined) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [refusal]);
  if (refusal === undefined) return null;
  const owed = owedIn(page.judged?.result);
  if (refusal === OWED && owed.length === 0) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Refused
        title={refusal === OWED ? words.cannotSubmit : words.refused}
        reasons={refusal === OWED ? owed : reasonsOf(refusal)}
      />
    </div>
  );
}

function reasonsOf(refusal: Refusal) {
  const { cite = [], findings = [] } = refusal.details;
  const told = [...findings, ...refusal.errors];
  return told.length === 0 ? [{ message: refusal.message, cite }] : told;
}
