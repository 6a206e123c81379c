import { choice, either, listOf, object, shared, text } from '../../language/schema/kit.ts';
import { ruleSet } from '../../rules/index.ts';
import type { Answers } from '../../forms/types.ts';
import type { GuardEntry } from './entry.ts';

const verdict = choice('The verdict.', ['eligible', 'needsEvidence', 'ineligible']);

export const rules: GuardEntry = {
  id: 'rules',
  description:
    'Holds where a rule set comes to the verdict, or to one of the verdicts, that is asked for. A fact that is not bound, or stands nowhere, is absent; an undecided answer never holds.',
  input: object(
    'A rule set, its facts, and the verdict that is needed.',
    {
      rules: text('The id of the rule set.', { maxLength: 64 }),
      facts: {
        type: 'object',
        description: 'The facts by their names, each with the value or the place that it is bound to.',
        propertyNames: { maxLength: 64 },
        additionalProperties: shared('binding'),
      },
      verdict: either(
        'The verdict that is needed, or several of which any will do.',
        verdict,
        listOf('Any of these.', verdict, { minItems: 1, maxItems: 3 }),
      ),
      refusal: shared('refusal', 'What the user is told besides the findings of the rules.'),
    },
    ['rules', 'verdict'],
  ),
  examples: [
    {
      title: 'a reader with a card may borrow',
      params: {
        rules: 'lending',
        facts: { hasCard: { from: '/answers/loan/hasCard' } },
        verdict: 'eligible',
      },
      given: { answers: { loan: { hasCard: true } } },
      gives: true,
    },
    {
      title: 'without a card it needs evidence, which is enough where both are named',
      params: { rules: 'lending', facts: { hasCard: false }, verdict: ['eligible', 'needsEvidence'] },
      given: {},
      gives: true,
    },
    {
      title: 'what is not known decides nothing, and the guard does not hold',
      params: {
        rules: 'lending',
        facts: { hasCard: { from: '/answers/loan/hasCard' } },
        verdict: 'eligible',
      },
      given: {},
      gives: false,
    },
  ],
  handler: (params, place) => {
    const id = params['rules'] as string;
    const facts = place.bindEach((params['facts'] ?? {}) as Answers);
    const wanted = new Set([params['verdict']].flat());
    const set = ruleSet(place.release, id);
    return (view) => {
      const decision = set.decide(facts(view));
      return { holds: wanted.has(decision.verdict), rules: id, decision };
    };
  },
};
