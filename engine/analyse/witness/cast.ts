import type { CaseView } from '../../forms/types.ts';
import type { Origin, Start } from '../../flows/types.ts';
import type { FlowDefinition } from '../../language/types.generated.ts';
import { parsePointer, withValueAt } from '../../pointer.ts';
import { packOf, type Release } from '../../release.ts';
import { below, isValue, type Wish } from './wishes.ts';

/** Who acts in generated runs: people who may do everything that their side may do. */
export function originOf(release: Release, flow: FlowDefinition, event: string): Origin {
  const declared = flow.events?.[event];
  switch (declared?.by) {
    case 'operator':
      return user(release, 'provider');
    case 'link':
      return { kind: 'link', person: declared.person ?? '', event };
    case 'connector':
      return { kind: 'connector' };
    default:
      return user(release, 'own');
  }
}

export function user(release: Release, organisation: 'provider' | 'own'): Extract<Origin, { kind: 'user' }> {
  const access = Object.values(release.definitions.access);
  const services = access.flatMap((one) => Object.keys(one.services ?? {}));
  const permissions = access.flatMap((one) => Object.keys(one.permissions));
  const name = organisation === 'own' ? 'Generated Starter' : 'Generated Operator';
  return {
    kind: 'user',
    id: `generated-${organisation}`,
    name,
    email: `${organisation}@generated.example`,
    organisation,
    permissions,
    services,
  };
}

const PARTNER = { id: 'generated-partner', name: 'Generated Partner' };
const CUSTOMER = { id: 'generated-customer', name: 'Generated Customer' };

/** What is known of a case before it begins. */
export function caseFor(
  release: Release,
  flow: FlowDefinition,
  whom: Start['for'],
  relationship: string | undefined,
): CaseView {
  const { id, name, email } = user(release, 'own');
  const code =
    whom === 'own' ? packOf(release).relationships?.own : whom === 'customer' ? relationship : undefined;
  return {
    id: `generated-${flow.id}`,
    number: 'G-1',
    flow: flow.id,
    company: whom === 'customer' ? CUSTOMER : PARTNER,
    partner: PARTNER,
    starter: { id, name, email },
    ...(code === undefined ? {} : { relationship: code }),
  };
}

/** With attributes of companies as they are wished. */
export function wishedCase(view: CaseView, wish: Wish): CaseView {
  let wished: unknown = view;
  for (const [pointer, value] of below(wish, '/case'))
    if (isValue(value) && /^\/(company|partner)\/./.test(pointer))
      wished = withValueAt(wished, parsePointer(pointer), value);
  return wished as CaseView;
}

/** For whom a case can begin whose relationship is known, or any. */
export function kindsOf(
  release: Release,
  flow: FlowDefinition,
  relationship: string | undefined,
): readonly Start['for'][] {
  const own = packOf(release).relationships?.own;
  if (relationship === undefined) return flow.start.for;
  return flow.start.for.filter((whom) => (whom === 'own') === (relationship === own));
}
