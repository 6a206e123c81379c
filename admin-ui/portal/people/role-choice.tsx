import { Checkbox, Fieldset, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { type Role, type Roles, rolesQuery } from './user-queries.ts';
import { WhyNot } from './why-not.tsx';
import { PEOPLE } from './words.ts';

interface Props {
  readonly value: Roles;
  readonly onChange: (roles: Roles) => void;
}

/** The roles that may be given here, by the pack that has them, with what each lets somebody do. */
export function RoleChoice({ value, onChange }: Props) {
  const words = useWords(PEOPLE);
  const { packs } = useSession();
  const { data: roles = [], error, isPending } = useQuery(rolesQuery);
  const names = [...new Set(roles.map(({ pack }) => pack))];
  const toggle = ({ pack, role }: Role, on: boolean) => {
    const others = (value[pack] ?? []).filter((one) => one !== role);
    onChange({ ...value, [pack]: on ? [...others, role] : others });
  };
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600} size="sm">
          {words.roles}
        </Text>
        <Text size="sm" c="dimmed">
          {words.rolesHelp}
        </Text>
      </div>
      <WhyNot error={error} />
      {!isPending && error === null && roles.length === 0 && <Text size="sm">{words.rolesNone}</Text>}
      {names.map((pack) => (
        <Fieldset key={pack} legend={packs.find((one) => one.pack === pack)?.title ?? pack}>
          <Stack gap="sm">
            {roles
              .filter((role) => role.pack === pack)
              .map((role) => (
                <Checkbox
                  key={role.role}
                  label={role.title}
                  description={`${words.may} ${role.permissions.map(({ title }) => title).join(', ')}`}
                  checked={value[pack]?.includes(role.role) ?? false}
                  onChange={({ currentTarget }) => toggle(role, currentTarget.checked)}
                />
              ))}
          </Stack>
        </Fieldset>
      ))}
    </Stack>
  );
}
