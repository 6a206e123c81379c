import { flag, listOf, mapOf, object, type Schema, shared, text } from './kit.ts';
import { definition } from './shared.ts';

export const policy: Schema = definition(
  'policy',
  'The clauses that the pack implements, and the readings of those that disagree.',
  {
    source: text('Where the clauses come from.', { maxLength: 500 }),
    clauses: mapOf(
      'The clauses, by their ids.',
      object(
        'A clause.',
        {
          text: text('What it demands.'),
          source: text('Where it comes from; without it, the source of the policy.', { maxLength: 500 }),
          decided: flag('Whether this is a decision of the analysts rather than of the source.'),
          elsewhere: text('For a clause that no definition can show by itself: what implements it, and why.'),
        },
        ['text'],
      ),
      { minProperties: 1 },
    ),
    readings: mapOf(
      'Where clauses disagree: how they are read.',
      object(
        'A reading.',
        {
          between: listOf(
            'What disagrees.',
            text('A clause, or a quotation with its place.', { maxLength: 500 }),
            { minItems: 2, maxItems: 10 },
          ),
          chosen: text('How it is read.'),
          by: text('Who decided.', { maxLength: 200 }),
          because: text('The reason for it.'),
          cite: shared('cite'),
        },
        ['between', 'chosen', 'by', 'because'],
      ),
    ),
  },
  ['clauses'],
);
