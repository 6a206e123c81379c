import { Text } from '@mantine/core';
import { type FieldSchema, labelOf, type Values } from '../../ui/field-schema.ts';
import { useWords } from '../../ui/words.ts';
import { type Fact, Facts } from '../operations/facts.tsx';
import classes from './incidents.module.css';
import type { Incident } from './incidents-query.ts';
import { INCIDENTS } from './words.ts';

/** With what it was tried: what a service was asked, or to whom a mail was to go. */
export function TriedWith({ incident: { input, edit, recipients } }: { readonly incident: Incident }) {
  const words = useWords(INCIDENTS);
  if (recipients !== undefined)
    return (
      <Facts
        facts={recipients.map(({ title, addresses }) => [title, addresses.join(', ') || words.nobody])}
      />
    );
  if (input === undefined) return null;
  return (
    <details>
      <summary className={classes.summary}>
        {words.sent}
        <Text span inherit c="dimmed">
          {' '}
          {inShort(input)}
        </Text>
      </summary>
      <div className={classes.tried}>
        <Facts facts={factsOf(input, edit?.schema as FieldSchema | undefined)} />
      </div>
    </details>
  );
}

/** Enough to know which one it is. */
function inShort(values: Values): string {
  const texts = Object.values(values).filter((value) => typeof value === 'string');
  return texts.length === 0 ? '' : `· ${texts.slice(0, 2).join(', ')}`;
}

function factsOf(values: Values, schema: FieldSchema | undefined): Fact[] {
  return Object.entries(values).map(([name, value]) => [
    labelOf(name, schema?.properties?.[name]),
    textOf(value),
  ]);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join(', ');
  return String(value);
}
