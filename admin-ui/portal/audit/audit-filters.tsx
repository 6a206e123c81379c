import { Button, Group, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../../ui/words.ts';
import { type AuditSearch, auditRoute } from './routes.ts';
import { AUDIT } from './words.ts';

/** In the address. Whom and what it is about is chosen by pressing it in an entry. */
export function AuditFilters() {
  const words = useWords(AUDIT);
  const asked = auditRoute.useSearch();
  const navigate = auditRoute.useNavigate();
  const ask = (search: AuditSearch) => void navigate({ search, replace: true });
  const { action = '', ...others } = asked;
  const { actor, ...anybody } = asked;
  const { subject, ...anything } = asked;
  const things = Object.entries(words.things).map(([value, label]) => ({ value, label }));
  return (
    <Group gap="sm" align="flex-end">
      <NativeSelect
        label={words.thing}
        data={[{ value: '', label: words.everything }, ...things]}
        value={action}
        onChange={({ currentTarget: { value } }) => ask(value === '' ? others : { ...others, action: value })}
      />
      {actor !== undefined && <Chosen text={words.onlyOf(actor)} onDrop={() => ask(anybody)} />}
      {subject !== undefined && <Chosen text={words.onlyAbout(subject)} onDrop={() => ask(anything)} />}
    </Group>
  );
}

function Chosen({ text, onDrop }: { readonly text: string; readonly onDrop: () => void }) {
  const words = useWords(AUDIT);
  return (
    <Button
      variant="light"
      maw="100%"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={words.without(text)}
      onClick={onDrop}
    >
      {text}
    </Button>
  );
}
