import { and, eq, ne } from 'drizzle-orm';
import { get } from '../../../engine/index.ts';
import type { Releases } from '../../registry/releases.ts';
import type { Database } from '../../store/database.ts';
import { formerHolders, holderOf, isHeldElsewhere } from '../../store/repositories/cases.ts';
import { customersOf } from '../../store/repositories/companies.ts';
import { readRecord } from '../../store/repositories/records.ts';
import { sqliteSchema as schema } from '../../store/schema/index.ts';
import type { Call, Connector, Operation } from '../connector.ts';

const { companies } = schema;
const EVERYTHING = { sees: 'everything' } as const;

/** The pack whose requests it looks at. */
const PACK = 'partner-portal';

/**
 * The directory of this portal, asked as if it were a service of others. It answers a partner about that partner only; what
 * concerns others too is for operators, and the flows keep it to them.
 */
export function directoryConnector(db: Database, releases: Releases): Connector {
  return {
    id: 'directory',
    operations: {
      ownCustomer: ownCustomer(db),
      tenantName: tenantName(db, releases),
      duplicates: duplicates(db),
      canSignIn: canSignIn(db),
    },
  };
}

const partnerIn = ({ partner }: Call): string => partner?.id ?? '';

function ownCustomer(db: Database): Operation {
  return async (call) => {
    const customers = await customersOf(db, partnerIn(call));
    const found = customers.find(({ attributes }) => attributes['vat'] === call.input['vat']);
    return found === undefined
      ? { outcome: 'no', output: {} }
      : { outcome: 'yes', output: { name: found.name } };
  };
}

/** A name is used while a request for it is under way, and for good once one was completed. */
function tenantName(db: Database, releases: Releases): Operation {
  return async ({ input, case: asking }) => {
    const key = { pack: PACK, within: '', key: JSON.stringify(input['name']) };
    const holder = await holderOf(db, key);
    if (holder !== undefined && holder !== asking) return { outcome: 'yes', output: {} };
    for (const row of await formerHolders(db, key)) {
      const flow = get(await releases.byHash(db, row.release), 'flow', row.flow);
      const done = Object.entries(row.state.facets).some(
        ([strand, state]) => flow.facets[strand]?.states[state]?.done === true,
      );
      if (done) return { outcome: 'yes', output: {} };
    }
    return { outcome: 'no', output: {} };
  };
}

function duplicates(db: Database): Operation {
  return async (call) => {
    const vat = call.input['vat'];
    const own = partnerIn(call);
    const others = await db
      .select({ attributes: companies.attributes })
      .from(companies)
      .where(and(eq(companies.kind, 'customer'), eq(companies.draft, false), ne(companies.partner, own)));
    const registered = others.some(({ attributes }) => attributes['vat'] === vat);
    const underWay = await isHeldElsewhere(db, { pack: PACK, within: own, key: JSON.stringify(vat) });
    return { output: { found: registered || underWay } };
  };
}

function canSignIn(db: Database): Operation {
  return async ({ input }) => {
    const record = await readRecord(db, String(input['contact']), EVERYTHING);
    return { output: { access: record?.canSignIn === true } };
  };
}
