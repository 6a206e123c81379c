import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../ui/announce.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import { MakeToken } from './make-token.tsx';
import classes from './people.module.css';
import { type Token, tokensQuery, useRevokeToken } from './token-queries.ts';
import { WhyNot } from './why-not.tsx';
import { PEOPLE } from './words.ts';

/** With what programs act for whoever is signed in. */
export function Tokens() {
  const words = useWords(PEOPLE);
  const { data: tokens, error } = useQuery(tokensQuery);
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<Token>();
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm" align="flex-start">
        <Text size="sm" maw={640}>
          {words.tokensAbout}
        </Text>
        <Button leftSection={<IconKey size={17} aria-hidden />} onClick={() => setMaking(true)}>
          {words.newToken}
        </Button>
      </Group>
      <WhyNot error={error} />
      {tokens === undefined && error === null && <Skeleton h={64} />}
      {tokens?.length === 0 && <Text c="dimmed">{words.tokensNone}</Text>}
      {tokens !== undefined && tokens.length > 0 && (
        <ul className={classes.users} aria-label={words.tokensFor}>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </ul>
      )}
      {isMaking && <MakeToken onClose={() => setMaking(false)} />}
      {revoking !== undefined && <Revoke token={revoking} onClose={() => setRevoking(undefined)} />}
    </Stack>
  );
}

function TokenRow({ token, onRevoke }: { readonly token: Token; readonly onRevoke: () => void }) {
  const words = useWords(PEOPLE);
  return (
    <li className={classes.token}>
      <span className={classes.name}>{token.name}</span>
      <span className={classes.when}>
        {words.createdAt} <RelativeTime instant={token.createdAt} />
      </span>
      <span className={classes.when}>
        {words.expiresAt} <RelativeTime instant={token.expiresAt} />
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        aria-label={words.revokeOne(token.name)}
        onClick={onRevoke}
      >
        {words.revoke}
      </Button>
    </li>
  );
}

function Revoke({ token, onClose }: { readonly token: Token; readonly onClose: () => void }) {
  const words = useWords(PEOPLE);
  const { mutate, isPending, error } = useRevokeToken();
  const done = () => {
    announce(words.revokedSaid(token.name));
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={words.revokeTitle(token.name)}
      text={words.revokeText}
      tone="danger"
      confirm={words.revoke}
      isPending={isPending}
      onConfirm={() => mutate(token, { onSuccess: done })}
      onClose={onClose}
    >
      <WhyNot error={error} />
    </ConfirmDialog>
  );
}
