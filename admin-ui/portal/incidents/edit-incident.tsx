import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldSchema, Values } from '../../ui/field-schema.ts';
import { SchemaFields } from '../../ui/schema-fields.tsx';
import { useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { Refusal } from '../api/refusal.ts';
import type { Write } from '../api/write.ts';
import type { Incident } from './incidents-query.ts';
import type { Correction } from './settle.ts';
import { INCIDENTS } from './words.ts';

interface Props {
  readonly incident: Incident;
  readonly opened: boolean;
  readonly edit: Write<Correction, unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function EditIncident({ incident, opened, edit, onDone, onClose }: Props) {
  const words = useWords(INCIDENTS);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.editTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <EditForm incident={incident} edit={edit} onDone={onDone} onClose={onClose} />
    </Modal>
  );
}

/** Corrects what the service is asked with, or where the mail goes: what the server says can be changed. */
function EditForm({ incident, edit, onDone, onClose }: Omit<Props, 'opened'>) {
  const words = useWords(INCIDENTS);
  const [input, setInput] = useState<Values>(incident.edit?.value ?? {});
  const [address, setAddress] = useState(incident.recipients?.[0]?.addresses[0] ?? '');
  const faults = faultsOf(edit.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const correction = incident.edit === undefined ? { address } : { input };
        void edit.send(correction).then(onDone, () => undefined);
      }}
    >
      <Stack gap="md">
        <Text size="sm" fw={500}>
          {incident.title}
        </Text>
        {edit.error !== null && <WhyRefused error={edit.error} />}
        {incident.edit === undefined ? (
          <TextInput
            label={words.address}
            description={words.addressAbout}
            type="email"
            required
            data-autofocus
            value={address}
            error={faults['/address']}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        ) : (
          <SchemaFields
            schema={incident.edit.schema as FieldSchema}
            value={input}
            faults={faults}
            pointer="/input"
            onChange={setInput}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={edit.isPending}>
            {words.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** By the place in what was sent. */
function faultsOf(error: Error | null): Readonly<Record<string, string>> {
  if (!(error instanceof Refusal)) return {};
  return Object.fromEntries(error.errors.map(({ pointer = '', message }) => [pointer, message]));
}
