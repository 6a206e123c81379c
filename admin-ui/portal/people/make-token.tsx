import { Button, CopyButton, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../ui/words.ts';
import classes from './people.module.css';
import { useMakeToken } from './token-queries.ts';
import { WhyNot } from './why-not.tsx';
import { PEOPLE } from './words.ts';

/** As the server has it. */
const MOST_DAYS = 366;
const AT_FIRST = 30;

/** Makes a token, and shows it this once. */
export function MakeToken({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(PEOPLE);
  const [name, setName] = useState('');
  const [days, setDays] = useState<number | string>(AT_FIRST);
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error, data: made } = useMakeToken();
  const isGood = name.trim() !== '' && typeof days === 'number';
  const submit = () => {
    setTried(true);
    if (isGood) mutate({ name: name.trim(), days });
  };
  if (made !== undefined) return <Made token={made.token} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={words.newToken} closeButtonProps={{ 'aria-label': words.close }}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={words.tokenName}
            required
            maxLength={100}
            value={name}
            error={isTried && name.trim() === '' && words.needed}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            data-autofocus
          />
          <NumberInput
            label={words.tokenDays}
            description={words.tokenDaysHelp}
            required
            min={1}
            max={MOST_DAYS}
            clampBehavior="strict"
            allowDecimal={false}
            value={days}
            error={isTried && typeof days !== 'number' && words.needed}
            onChange={setDays}
          />
          <WhyNot error={error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={isPending}>
              {words.make}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** It closes by its button only: what is gone from here is gone. */
function Made({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  const words = useWords(PEOPLE);
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.madeTitle}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="md">
        <Text size="sm">{words.madeText}</Text>
        <TextInput
          readOnly
          label={words.tokenValue}
          value={token}
          classNames={{ input: classes.secret ?? '' }}
          onFocus={({ currentTarget }) => currentTarget.select()}
          data-autofocus
        />
        <Group justify="flex-end" gap="sm">
          <CopyButton value={token}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{words.madeDone}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
