import { Code, Text } from '@mantine/core';
import { Refused } from '../../ui/refused.tsx';
import { useWords } from '../../ui/words.ts';
import { Refusal, Unreachable } from '../api/refusal.ts';
import { ACTIONS } from './words.ts';

type Words = typeof ACTIONS.en;
type Reason = NonNullable<Parameters<typeof Refused>[0]['reasons']>[number];

/** Why the server did not do something: in the words of the definition, with the clause and what would help. */
export function WhyRefused({ error }: { readonly error: Error }) {
  const words = useWords(ACTIONS);
  const { title, reasons } = toldOf(error, words);
  const number = isUnexpected(error) ? error.details.instance?.split('/').at(-1) : undefined;
  return (
    <Refused title={title} reasons={reasons}>
      {number !== undefined && (
        <Text size="sm">
          {words.reference}: <Code>{number}</Code>
        </Text>
      )}
    </Refused>
  );
}

interface Told {
  readonly title: string;
  readonly reasons: readonly Reason[];
}

function toldOf(error: Error, words: Words): Told {
  if (error instanceof Unreachable)
    return { title: words.unreachable, reasons: [{ message: words.unreachableHelp }] };
  if (!(error instanceof Refusal) || isUnexpected(error))
    return { title: words.unexpected, reasons: [{ message: words.unexpectedHelp }] };
  return ownTold(error, words) ?? { title: titleOf(error, words), reasons: reasonsOf(error) };
}

const isUnexpected = (error: Error): error is Refusal => error instanceof Refusal && error.status >= 500;

/** What no definition speaks of. */
function ownTold({ code, retryAfterSeconds = 1 }: Refusal, words: Words): Told | undefined {
  const told = (title: string, message: string) => ({ title, reasons: [{ message }] });
  if (code === 'precondition-failed') return told(words.changed, words.changedHelp);
  if (code === 'conflict') return told(words.otherCompany, words.otherCompanyHelp);
  if (code === 'not-found') return told(words.gone, words.goneHelp);
  if (code === 'too-many-requests') return told(words.busy, words.busyHelp(retryAfterSeconds));
  return undefined;
}

function titleOf({ code, details, message }: Refusal, words: Words): string {
  const titles: Readonly<Record<string, string>> = {
    'not-now': words.notNow,
    refused: words.refused,
    taken: words.taken,
    'invalid-answers': words.invalid,
    'not-allowed': words.notAllowed,
  };
  return titles[code] ?? details.title ?? message;
}

function reasonsOf({ details, errors }: Refusal): readonly Reason[] {
  const { detail, cite, findings = [] } = details;
  const told = [...findings, ...errors];
  if (told.length > 0) return told;
  return detail === undefined ? [] : [{ message: detail, ...(cite === undefined ? {} : { cite }) }];
}
