import type { FlowDefinition } from '../language/types.generated.ts';
import type { Read } from './catalogue/entry.ts';
import { readerOf } from './pointers.ts';
import type { Recipient } from './types.ts';

type Person = NonNullable<FlowDefinition['people']>[string];

/** Those of `people` who are known when it is asked, in the order of their names. */
export function recipientsOf(flow: FlowDefinition, names: readonly string[]): Read<readonly Recipient[]> {
  const all = names.flatMap((name) => {
    const person = flow.people?.[name];
    return person === undefined ? [] : [recipientOf(name, person)];
  });
  return (view) => all.map((read) => read(view)).filter((recipient) => recipient !== undefined);
}

function recipientOf(name: string, person: Person): Read<Recipient | undefined> {
  if ('record' in person) return recordOf(name);
  if ('address' in person) return addressOf(name, person);
  if ('starter' in person)
    return (view) => ({ person: name, kind: 'starter', id: String(view.case.starter?.id) });
  const holders: Recipient = {
    person: name,
    kind: 'holders',
    permission: person.permission,
    organisation: person.organisation,
  };
  return () => holders;
}

function recordOf(name: string): Read<Recipient | undefined> {
  return (view) => {
    const record = view.records[name];
    if (record === undefined) return undefined;
    return {
      person: name,
      kind: 'record',
      id: record['id'] as string,
      owner: record['owner'] as 'own' | 'customer',
    };
  };
}

function addressOf(
  person: string,
  { address, organisation }: Extract<Person, { address: unknown }>,
): Read<Recipient | undefined> {
  const emailAt = readerOf(address.email);
  const nameAt = address.name === undefined ? () => undefined : readerOf(address.name);
  return (view) => {
    const email = emailAt(view);
    const name = nameAt(view);
    if (typeof email !== 'string') return undefined;
    return { person, kind: 'address', email, ...(typeof name === 'string' ? { name } : {}), organisation };
  };
}
