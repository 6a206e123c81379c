import { Text } from '@mantine/core';
import { useWords } from '../../../ui/words.ts';
import '../../../ui/tones.css';
import { fieldAt } from '../say-at.ts';
import { FORM } from '../words.ts';
import classes from './form-page.module.css';
import type { FormPageState } from './use-form-page.ts';

/** What was typed for a form that has changed since: it is said, and stays. */
export function NoLongerFits({ page: { form, judged } }: { readonly page: FormPageState }) {
  const words = useWords(FORM);
  const unknown = judged?.result.errors.filter(({ pointer }) => fieldAt(form, pointer) === undefined) ?? [];
  if (unknown.every(({ code }) => code !== 'unknownField')) return null;
  return (
    <div className={classes.noted} data-tone="warning" role="status">
      <Text size="sm" fw={600}>
        {words.noLongerFits}
      </Text>
      <Text size="sm">{words.noLongerFitsText}</Text>
      <ul>
        {unknown.map(({ pointer, message }) => (
          <li key={pointer}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

/** What was typed, and is not asked any more with the answers there are now: kept on the page, and not sent. */
export function NotAskedAnyMore({ page: { form, judged } }: { readonly page: FormPageState }) {
  const words = useWords(FORM);
  const labels = (judged?.result.removed ?? []).flatMap(
    (pointer) => fieldAt(form, pointer)?.element.label ?? [],
  );
  if (labels.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {words.removedText} {labels.join(', ')}
    </Text>
  );
}
