import type { RJSFSchema, ValidatorType } from '@rjsf/utils';

/**
 * RJSF asks a validator which branch of a schema fits, and what is wrong. What is wrong is judged by the server alone, by the
 * same definitions as at submission; compiling schemas in the page would need `eval`, which its policy forbids.
 */
export const validator: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  isValid: (schema, value) => fits(schema, value),
  rawValidation: () => ({}),
};

function fits(schema: RJSFSchema, value: unknown): boolean {
  if ('const' in schema) return schema.const === value;
  if (Array.isArray(schema.enum)) return (schema.enum as unknown[]).includes(value);
  return value === undefined || hasType(schema.type, value);
}

function hasType(type: RJSFSchema['type'], value: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => hasType(one, value));
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  return type === undefined || typeof value === type;
}
