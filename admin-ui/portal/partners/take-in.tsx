import { Button, Fieldset, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { LANGUAGE_NAMES, LANGUAGES, useWords } from '../../ui/words.ts';
import { WhyRefused } from '../actions/why-refused.tsx';
import { api } from '../api/api.ts';
import { answerOf } from '../api/refusal.ts';
import { useWrite } from '../api/write.ts';
import { PARTNERS } from './words.ts';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A new partner, with the first of its users. */
export function TakeIn({ opened, onClose }: Props) {
  const words = useWords(PARTNERS);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.takeIn}
      size="lg"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <TakeInForm onClose={onClose} />
    </Modal>
  );
}

interface NewPartner {
  readonly name: string;
  readonly person: string;
  readonly email: string;
  readonly language: string;
}

function TakeInForm({ onClose }: Pick<Props, 'onClose'>) {
  const words = useWords(PARTNERS);
  const navigate = useNavigate();
  const { send, isPending, error } = useTakeIn();
  const [written, setWritten] = useState<NewPartner>({ name: '', person: '', email: '', language: '' });
  const field = (name: keyof NewPartner) => ({
    value: written[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setWritten({ ...written, [name]: currentTarget.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, name } = await send(written);
    announce(words.created(name));
    onClose();
    await navigate({ to: '/partners/$partner', params: { partner: id } });
  };
  const languages = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.takeInAbout}
        </Text>
        {error !== null && <WhyRefused error={error} />}
        <TextInput label={words.name} required data-autofocus maxLength={200} {...field('name')} />
        <Fieldset legend={words.administrator}>
          <Stack gap="sm">
            <TextInput label={words.personName} required maxLength={200} {...field('person')} />
            <TextInput label={words.email} type="email" required maxLength={254} {...field('email')} />
            <NativeSelect
              label={words.language}
              data={[{ value: '', label: words.anyLanguage }, ...languages]}
              {...field('language')}
            />
          </Stack>
        </Fieldset>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={isPending}>
            {words.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useTakeIn() {
  const client = useQueryClient();
  return useWrite(
    ({ name, person, email, language }: NewPartner, key) =>
      answerOf(
        api.POST('/partners', {
          params: { header: { 'Idempotency-Key': key } },
          body: {
            name,
            administrator: { name: person, email, ...(language === '' ? {} : { language }) },
          },
        }),
      ),
    { onSuccess: () => client.invalidateQueries({ queryKey: ['companies'] }) },
  );
}
