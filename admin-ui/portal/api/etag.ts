/** The tag of a version, as the server gives it: where one was seen in a list, and not with an answer of its own. */
export const etagOf = (version: number): string => `"v${version}"`;
