import { unavailable } from './check.ts';
import { type Connector, LastingFault, type Operation } from './connector.ts';

/** What the operations of a system are for; the same as its definitions say. */
export type Uses = { readonly [operation: string]: 'check' | 'job' | 'notice' };

/** A system that this portal is not connected to: questions stay open, jobs say so at once, and there are no news. */
export function offConnector(id: string, title: string, uses: Uses): Connector {
  const refuse: Operation = async () => {
    throw new LastingFault('off', `${title} is not connected to this portal.`);
  };
  const ask: Operation = async () => unavailable();
  const operations = Object.entries(uses)
    .filter(([, use]) => use !== 'notice')
    .map(([operation, use]) => [operation, use === 'check' ? ask : refuse] as const);
  return { id, operations: Object.fromEntries(operations) };
}
