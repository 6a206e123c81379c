import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { Clauses } from '../../../ui/refused.tsx';
import { useWords } from '../../../ui/words.ts';
import type { FormResult } from '../form-context.ts';
import type { Form } from '../form-of-api.ts';
import { fieldAt } from '../say-at.ts';
import type { FormError } from '../said.ts';
import { owedIn } from '../page/steps.ts';
import { FORM } from '../words.ts';
import '../../../ui/tones.css';
import classes from './review.module.css';

interface Props {
  readonly form: Form;
  readonly result: FormResult | undefined;
  readonly onGo: (pointer: string) => void;
}

/** What is still to be handed in: it stops nobody from keeping the draft, but from sending it. */
export function Owed({ form, result, onGo }: Props) {
  const words = useWords(FORM);
  const owed = owedIn(result);
  if (owed.length === 0) return null;
  const places = [...new Set(owed.flatMap(placesOf))].filter(
    (pointer) => fieldAt(form, pointer) !== undefined,
  );
  return (
    <section className={classes.owed} data-tone="warning" aria-labelledby="owed">
      <Title order={3} size="h5" id="owed" className={classes.owedTitle ?? ''}>
        <IconFileAlert size={20} aria-hidden />
        {words.owed}
      </Title>
      <Stack gap="xs">
        <Text size="sm">{words.owedHelp}</Text>
        <List size="sm" spacing={6}>
          {owed.map(({ pointer, message, cite = [] }) => (
            <List.Item key={message}>
              <b>{fieldAt(form, pointer)?.element.label}</b>: {message} <Clauses cite={cite} />
            </List.Item>
          ))}
        </List>
        {places.length > 0 && (
          <Text size="sm">
            {words.handInAt}{' '}
            {places.map((pointer, index) => (
              <span key={pointer}>
                {index > 0 && ' · '}
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  c="inherit"
                  underline="always"
                  onClick={() => onGo(pointer)}
                >
                  {fieldAt(form, pointer)?.element.label}
                </Anchor>
              </span>
            ))}
          </Text>
        )}
      </Stack>
    </section>
  );
}

/** The fields in which it is handed in; the field itself, where it is another choice that helps. */
function placesOf({ pointer, params }: FormError): string[] {
  const evidence = params?.['evidence'];
  return Array.isArray(evidence) ? evidence.map(String) : [pointer];
}
