import { Anchor } from '@mantine/core';
import type { Schemas } from '../../client/client.ts';
import { dateText } from '../../ui/time.ts';
import { UI } from '../../ui/ui-words.ts';
import { useLanguage, useWords } from '../../ui/words.ts';
import type { Case } from './case-query.ts';
import { contentOf } from './content-of.ts';
import { CASE } from './words.ts';

type Field = Schemas['FilledIn']['steps'][number]['fields'][number];
type Value = Field['values'][number];

interface Props {
  readonly field: Field;
  readonly documents: Case['documents'];
}

/** What was answered: several values each on a line of its own. */
export function FieldValue({ field: { as, values }, documents }: Props) {
  return values.map((value, index) => (
    <div key={index}>
      {as === 'document' ? (
        <DocumentValue document={documents.find(({ id }) => id === value)} value={value} />
      ) : (
        <Said as={as} value={value} />
      )}
    </div>
  ));
}

function DocumentValue({
  document,
  value,
}: {
  readonly document: Case['documents'][number] | undefined;
  readonly value: Value;
}) {
  if (document === undefined) return <Said as="text" value={value} />;
  return (
    <Anchor href={contentOf(document.id)} download size="sm">
      {document.file}
    </Anchor>
  );
}

/** What the server leaves where somebody was erased. */
const ERASED = 'erased';

function Said({ as, value }: { readonly as: Field['as']; readonly value: Value }) {
  const words = useWords(CASE);
  const ui = useWords(UI);
  const language = useLanguage();
  if (value === ERASED) return <em>{words.erased}</em>;
  if (typeof value === 'boolean') return value ? ui.yes : ui.no;
  if (typeof value === 'number') return value.toLocaleString(language);
  return as === 'date' ? dateText(value, language) : value;
}
