import { no, unavailable, yes } from '../check.ts';
import type { Connector } from '../connector.ts';
import type { Uses } from '../off.ts';
import { textIn } from '../reading.ts';
import { examine } from './examine.ts';

export const vatUses = { wellFormed: 'check' } as const satisfies Uses;

/** What can be said of a VAT number without asking anybody. It has no twin, since it needs no service. */
export function createVat(): Connector {
  return {
    id: 'vat',
    operations: {
      wellFormed: async ({ input }) => {
        const examined = examine(textIn(input, 'number') ?? '');
        if (!examined) return unavailable();
        const { wellFormed, country, normalised } = examined;
        const output = { ...(country && { country }), normalised: normalised.slice(0, 20) };
        return wellFormed ? yes(output) : no(output);
      },
    },
  };
}
