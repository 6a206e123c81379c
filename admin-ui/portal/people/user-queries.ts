import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../../client/client.ts';
import { api } from '../api/api.ts';
import { etagOf } from '../api/etag.ts';
import { answerOf } from '../api/refusal.ts';
import { useActingFor } from '../api/session.ts';
import { useWrite } from '../api/write.ts';

export type User = Schemas['User'];

/** By pack, the names of roles. */
export type Roles = Readonly<Record<string, readonly string[]>>;

export const usersQuery = queryOptions({
  queryKey: ['users', 'list'],
  queryFn: async () => (await answerOf(api.GET('/users'))).users,
});

export const rolesQuery = queryOptions({
  queryKey: ['users', 'roles'],
  queryFn: async () => (await answerOf(api.GET('/roles'))).roles,
});

export type Role = Awaited<ReturnType<NonNullable<typeof rolesQuery.queryFn>>>[number];

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly language?: string;
  readonly record?: string;
  readonly roles: Roles;
}

export function useInvite() {
  const actingFor = useActingFor();
  return useWrite(
    ({ roles, ...rest }: Invitation, key: string) =>
      answerOf(
        api.POST('/users', {
          params: { header: { 'Idempotency-Key': key } },
          body: { actingFor, ...rest, roles: copied(roles) },
        }),
      ),
    useRefreshing(),
  );
}

export interface UserChange {
  readonly user: User;
  readonly name?: string;
  readonly language?: string | undefined;
  readonly disabled?: boolean;
  readonly roles?: Roles;
}

/** What is not named stays as it was when it was seen. */
export function useChangeUser() {
  const actingFor = useActingFor();
  return useWrite(({ user, ...to }: UserChange) => {
    const { language, name, disabled, roles } = { ...user, ...to };
    return answerOf(
      api.PUT('/users/{id}', {
        params: { path: { id: user.id }, header: { 'If-Match': etagOf(user.version) } },
        body: {
          actingFor,
          name,
          disabled,
          roles: copied(roles as Roles),
          ...(language === undefined ? {} : { language }),
        },
      }),
    );
  }, useRefreshing());
}

export function useDeleteUser() {
  const actingFor = useActingFor();
  return useWrite(
    ({ id, version }: User) =>
      answerOf(
        api.DELETE('/users/{id}', {
          params: { path: { id }, query: { actingFor }, header: { 'If-Match': etagOf(version) } },
        }),
      ),
    useRefreshing(),
  );
}

export function useInviteAgain() {
  const actingFor = useActingFor();
  return useWrite(({ id }: User, key: string) =>
    answerOf(
      api.POST('/users/{id}/invitation', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body: { actingFor },
      }),
    ),
  );
}

/** Also after a refusal: what was shown was then not how it stands. Who can sign in is told of records too. */
function useRefreshing() {
  const client = useQueryClient();
  return {
    onSettled: () => {
      for (const queryKey of [['users'], ['records'], ['tables'], ['session'], ['navigation']])
        void client.invalidateQueries({ queryKey });
    },
  };
}

function copied(roles: Roles): { [pack: string]: string[] } {
  return Object.fromEntries(Object.entries(roles).map(([pack, names]) => [pack, [...names]]));
}
