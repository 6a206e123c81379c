import type { Context } from 'hono';
import { type Act, ActRefused, flag, inputOf, word } from '../acts.ts';
import { createShelf, type Shelf } from '../shelf.ts';
import type { Routes, Twin, TwinEnv, TwinOptions } from '../twin.ts';
import { createTwinApi } from '../twin-api.ts';
import { uuidFrom } from '../ids.ts';
import { compileQuery, type Row } from './query.ts';

export interface TwinUser {
  readonly email: string;
  readonly name?: string;
  readonly active?: boolean;
  readonly administrator?: boolean;
}

export interface ServiceNowTwinOptions extends TwinOptions {
  /** Users from the beginning; what an operator has changed of them since stays. */
  readonly users: readonly TwinUser[];
}

const USERS = '/api/now/table/sys_user';
const ROLES = '/api/now/table/sys_user_has_role';
const ROUTES: Routes = {
  findUser: { method: 'GET', path: USERS },
  findRoles: { method: 'GET', path: ROLES },
};

const USER_FIELDS = ['sys_id', 'user_name', 'email', 'name', 'first_name', 'last_name', 'active'];
const ROLE_FIELDS = ['sys_id', 'user', 'role', 'role.name'];

export function createServiceNowTwin(options: ServiceNowTwinOptions): Twin {
  const users = createShelf<TwinUser>(options.store, 'serviceNow/user');
  for (const user of options.users) if (!users.get(keyOf(user.email))) users.put(keyOf(user.email), user);
  const api = createTwinApi('serviceNow', options, ROUTES, (c) =>
    failure(c, 401, 'User Not Authenticated', 'Required to provide Auth information'),
  );
  api.get(USERS, (c) => rowsOf(c, users.all().map(userRow), USER_FIELDS));
  api.get(ROLES, (c) => rowsOf(c, users.all().flatMap(roleRows), ROLE_FIELDS));
  api.get('/api/now/table/:table', (c) => failure(c, 400, `Invalid table ${c.req.param('table')}`, ''));
  return { system: 'serviceNow', title: 'ServiceNow', api, acts: actsOf(users) };
}

const keyOf = (email: string): string => email.toLowerCase();
const sysId = (...words: readonly string[]): string => uuidFrom('sys_id', ...words).replaceAll('-', '');

function userRow(user: TwinUser): Row {
  const name = user.name ?? user.email.split('@')[0] ?? user.email;
  const [first = '', ...rest] = name.split(' ');
  return {
    sys_id: sysId(keyOf(user.email)),
    user_name: user.email,
    email: user.email,
    name,
    first_name: first,
    last_name: rest.join(' '),
    active: String(user.active ?? true),
  };
}

function roleRows(user: TwinUser): readonly Row[] {
  if (!user.administrator) return [];
  const userId = sysId(keyOf(user.email));
  return [
    { sys_id: sysId(userId, 'admin'), user: userId, role: sysId('role', 'admin'), 'role.name': 'admin' },
  ];
}

function rowsOf(c: Context<TwinEnv>, rows: readonly Row[], fields: readonly string[]): Response {
  const holds = compileQuery(c.req.query('sysparm_query') ?? '', new Set(fields));
  const found = rows.filter(holds);
  const wanted = c.req.query('sysparm_fields')?.split(',') ?? fields;
  const offset = Number(c.req.query('sysparm_offset') ?? 0);
  const limit = Number(c.req.query('sysparm_limit') ?? 10_000);
  c.header('X-Total-Count', String(found.length));
  return c.json({
    result: found
      .slice(offset, offset + limit)
      .map((row) => Object.fromEntries(wanted.map((field) => [field, row[field] ?? '']))),
  });
}

function failure(c: Context<TwinEnv>, status: 400 | 401, message: string, detail: string): Response {
  return c.json({ error: { message, detail }, status: 'failure' }, status);
}

function actsOf(users: Shelf<TwinUser>): readonly Act[] {
  const choices = () => ({
    email: users.all().map((user) => ({ value: user.email, title: user.name ?? user.email })),
  });
  return [
    {
      id: 'addUser',
      title: 'Add a user, or change one',
      input: inputOf(
        {
          email: { ...word('E-mail address', 254), pattern: '^[^@ ]+@[^@ ]+$' },
          name: word('Name', 100),
          active: flag('Active'),
          administrator: flag('Administrator'),
        },
        ['name', 'active', 'administrator'],
      ),
      run: (input) => {
        const user = { ...users.get(keyOf(String(input['email']))), ...input } as TwinUser;
        users.put(keyOf(user.email), user);
        return `${user.email} is ${user.active === false ? 'a user who is not active' : 'a user'}.`;
      },
    },
    {
      id: 'removeUser',
      title: 'Remove a user',
      input: inputOf({ email: word('E-mail address', 254) }),
      choices,
      run: (input) => {
        const email = keyOf(String(input['email']));
        if (!users.get(email)) throw new ActRefused('There is no user with this address.');
        users.delete(email);
        return `${email} is no user any more.`;
      },
    },
  ];
}
