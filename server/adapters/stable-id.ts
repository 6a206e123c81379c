import { v5 } from 'uuid';

const NAMESPACE = '6c0f5a1e-3f6b-5d0c-9a53-0d9e1f4b7c21';

/** The same UUID for the same words, so that a request that is sent again is recognised. */
export const stableId = (...words: readonly string[]): string => v5(JSON.stringify(words), NAMESPACE);
