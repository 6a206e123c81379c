/** With it among the roles, Microsoft does not extend a relationship by itself. */
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';

/** Roles that Microsoft says not to use: Partner Tier1 Support and Partner Tier2 Support. */
export const NEVER_GRANTED: ReadonlySet<string> = new Set([
  '4ba39ca4-527c-499a-b93d-d9b492c50246',
  'e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8',
]);

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isRoleId = (text: unknown): text is string => typeof text === 'string' && ID.test(text);
