import { type Connector, LastingFault, PassingFault } from '../connector.ts';
import { createHttp, type HttpOptions } from '../http.ts';
import type { Uses } from '../off.ts';
import { type Reader, read, textIn } from '../reading.ts';
import { refused } from '../refused.ts';
import { queryValue } from './query.ts';

export const serviceNowUses = { findUser: 'job' } as const satisfies Uses;

export interface ServiceNowOptions extends Omit<HttpOptions, 'service'> {
  /** Who holds one of these roles is an administrator. */
  readonly administratorRoles?: readonly string[] | undefined;
}

const SERVICE = 'ServiceNow';
const LIMIT = '100';

/**
 * Looks for an active user with exactly this address. ServiceNow leaves out what it cannot read of a query and answers with
 * too many rows, so that every row is compared again; rows of which none fits are no answer, and never a "not found".
 */
export function createServiceNow(options: ServiceNowOptions): Connector {
  const table = createTable(options);
  const roles = options.administratorRoles ?? ['admin'];
  return {
    id: 'serviceNow',
    operations: {
      findUser: async ({ input, signal }) => {
        const email = (textIn(input, 'email') ?? '').trim().toLowerCase();
        const asked = `email=${queryValue(email)}^active=true`;
        const rows = await table('sys_user', asked, 'sys_id,email,active', signal);
        const same = (row: Reader) => row.optionalText('email')?.toLowerCase() === email;
        if (rows.length > 0 && !rows.some(same)) {
          throw new PassingFault(`${SERVICE} did not heed the question.`);
        }
        const user = rows.find((row) => same(row) && row.optionalText('active') === 'true');
        if (!user) return { output: { found: false } };
        const userId = user.text('sys_id');
        const administrator = await holdsRole(table, userId, roles, signal);
        return { output: { found: true, userId, ...(administrator !== undefined && { administrator }) } };
      },
    },
  };
}

type Table = (name: string, query: string, fields: string, signal: AbortSignal) => Promise<readonly Reader[]>;

function createTable(options: ServiceNowOptions): Table {
  const http = createHttp({ ...options, service: SERVICE });
  return async (name, query, fields, signal) => {
    const answer = await http({
      method: 'GET',
      path: `/api/now/table/${name}`,
      query: {
        sysparm_query: query,
        sysparm_fields: fields,
        sysparm_limit: LIMIT,
        sysparm_exclude_reference_link: 'true',
      },
      signal,
    });
    if (answer.status === 403) {
      throw new LastingFault('forbidden', `${SERVICE} does not let the portal read its users.`);
    }
    if (answer.status !== 200) throw refused(SERVICE, answer);
    return read(SERVICE, answer.body).list('result');
  };
}

/** Undefined where the roles may not be read: users are readable more often than their roles. */
async function holdsRole(
  table: Table,
  userId: string,
  roles: readonly string[],
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const asked = [
    `user=${queryValue(userId)}`,
    ...roles.map((role, index) => `${index ? 'OR' : ''}role.name=${queryValue(role)}`),
  ];
  try {
    const rows = await table('sys_user_has_role', asked.join('^'), 'user,role.name', signal);
    return rows.some(
      (row) => row.optionalText('user') === userId && roles.includes(row.optionalText('role.name') ?? ''),
    );
  } catch (error) {
    if (error instanceof LastingFault) return undefined;
    throw error;
  }
}
