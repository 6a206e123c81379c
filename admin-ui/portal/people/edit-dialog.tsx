import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { LanguageChoice } from './language-choice.tsx';
import { RoleChoice } from './role-choice.tsx';
import { type Roles, type User, useChangeUser } from './user-queries.ts';
import { WhyNot } from './why-not.tsx';
import { PEOPLE } from './words.ts';

/** Changes what somebody is called and may do, as it was when this opened. */
export function EditDialog({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const words = useWords(PEOPLE);
  const [name, setName] = useState(user.name);
  const [language, setLanguage] = useState(user.language);
  const [roles, setRoles] = useState(user.roles as Roles);
  const { send, isPending, error } = useChangeUser();
  const isNamed = name.trim() !== '';
  const save = () =>
    send({ user, name, language, roles }).then(
      () => {
        announce(words.savedSaid(name));
        onClose();
      },
      () => undefined,
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.editTitle(user.name)}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isNamed) void save();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={words.name}
            required
            value={name}
            error={!isNamed && words.needed}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <LanguageChoice value={language} onChange={setLanguage} />
          <RoleChoice value={roles} onChange={setRoles} />
          <WhyNot error={error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={isPending}>
              {words.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
