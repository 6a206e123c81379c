import { type Act, ActRefused, inputOf, word } from '../acts.ts';
import type { Twin, TwinOptions } from '../twin.ts';
import { IllegalTransition, type Relationship } from './lifecycle.ts';
import { createRelationships, type Relationships } from './relationships.ts';
import type { GdapStatus } from './states.ts';
import { createGraphApi } from './twin-api.ts';
import { createGraphPages } from './twin-pages.ts';

export function createGraphTwin(options: TwinOptions): Twin {
  const relationships = createRelationships(options.store, options.clock);
  return {
    system: 'graph',
    title: 'Microsoft Graph, GDAP',
    api: createGraphApi(options, relationships),
    pages: createGraphPages(options.pagesUrl, relationships),
    acts: actsOf(relationships),
  };
}

function actsOf(relationships: Relationships): readonly Act[] {
  return [
    act(relationships, 'approve', 'Let the customer approve a request', ['approvalPending'], ['approved']),
    act(
      relationships,
      'activate',
      'Let the customer approve a request, and Microsoft make it active at once',
      ['approvalPending'],
      ['approved', 'activating', 'active'],
    ),
    act(
      relationships,
      'terminate',
      'Let the customer terminate a relationship',
      ['active', 'approvalPending'],
      ['terminationRequested', 'terminating', 'terminated'],
    ),
    act(relationships, 'expire', 'Let a request go unanswered', ['approvalPending'], ['expired']),
  ];
}

function act(
  relationships: Relationships,
  id: string,
  title: string,
  from: readonly GdapStatus[],
  to: readonly GdapStatus[],
): Act {
  const choices = () => ({
    relationshipId: relationships
      .all()
      .filter(({ status }) => from.includes(status))
      .map((each) => ({ value: each.id, title: each.displayName })),
  });
  return {
    id,
    title,
    input: inputOf({ relationshipId: word('Relationship', 100) }),
    choices,
    run: ({ relationshipId }) => {
      const found = relationships.find(String(relationshipId));
      if (!found) throw new ActRefused('There is no such relationship.');
      return `${found.displayName} is ${led(relationships, found, to).status}.`;
    },
  };
}

function led(relationships: Relationships, from: Relationship, to: readonly GdapStatus[]): Relationship {
  try {
    return relationships.lead(from, ...to);
  } catch (error) {
    if (error instanceof IllegalTransition) throw new ActRefused(error.message);
    throw error;
  }
}
