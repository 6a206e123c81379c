import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { useWords } from '../../ui/words.ts';
import { isRefusal } from '../api/refusal.ts';
import { useSession } from '../api/session.ts';
import type { TablePlace } from '../table/table-query.ts';
import { LanguageChoice } from './language-choice.tsx';
import { PersonChoice } from './person-choice.tsx';
import { RoleChoice } from './role-choice.tsx';
import { type Invitation, type User, useInvite } from './user-queries.ts';
import { WhyNot } from './why-not.tsx';
import { PEOPLE } from './words.ts';

interface Props {
  readonly place: TablePlace | undefined;
  readonly users: readonly User[];
  readonly onClose: () => void;
}

const EMPTY: Invitation = { name: '', email: '', roles: {} };

/** Invites somebody who chooses a password by a link in a mail. */
export function InviteDialog({ place, users, onClose }: Props) {
  const words = useWords(PEOPLE);
  const { acting } = useSession();
  const [invitation, setInvitation] = useState(EMPTY);
  const [isTried, setTried] = useState(false);
  const { send, isPending, error } = useInvite();
  const fields = useRef<HTMLFormElement>(null);
  const change = (part: Partial<Invitation>) => setInvitation((before) => ({ ...before, ...part }));
  const isBad =
    isRefusal(error, 'invalid-answers') && error.errors.some(({ pointer }) => pointer === '/email');
  const lacksAt = /^\S+@\S+$/.test(invitation.email.trim()) ? undefined : words.badEmail;
  const wrong = {
    name: invitation.name.trim() === '' ? words.needed : undefined,
    email: invitation.email.trim() === '' ? words.needed : lacksAt,
  };
  const submit = () => {
    setTried(true);
    if (wrong.name !== undefined || wrong.email !== undefined) return focusFirstWrong(fields.current);
    send(invitation).then(
      () => {
        announce(words.invitedSaid(invitation.name));
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.inviteTitle}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form
        ref={fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <Text size="sm">{words.inviteText(acting.name)}</Text>
          {place !== undefined && (
            <PersonChoice
              place={place}
              users={users}
              onChoose={(person) => setInvitation(({ record: _, ...before }) => ({ ...before, ...person }))}
            />
          )}
          <TextInput
            label={words.name}
            required
            value={invitation.name}
            error={isTried && wrong.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            data-autofocus
          />
          <TextInput
            label={words.email}
            type="email"
            required
            autoComplete="off"
            value={invitation.email}
            error={(isTried && wrong.email) || (isBad && words.badEmail)}
            onChange={({ currentTarget }) => change({ email: currentTarget.value })}
          />
          <LanguageChoice
            value={invitation.language}
            onChange={(language) =>
              setInvitation(({ language: _, ...before }) =>
                language === undefined ? before : { ...before, language },
              )
            }
          />
          <RoleChoice value={invitation.roles} onChange={(roles) => change({ roles })} />
          {!isBad && <WhyNot error={error} />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={isPending}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function focusFirstWrong(fields: HTMLElement | null): void {
  setTimeout(() => fields?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 50);
}
