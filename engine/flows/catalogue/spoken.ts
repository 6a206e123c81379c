import { either, liquid, type Schema, shared } from '../../language/schema/kit.ts';

/** Words for people. */
export const spoken = (description: string): Schema =>
  either(
    `${description} Liquid over what the case knows, or \`{ from: /pointer }\`.`,
    liquid('Liquid.'),
    shared('from'),
    shared('composed'),
  );
