import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Schema } from '../../engine/language/schema/kit.ts';
import { KINDS, schemaOf } from '../../engine/language/schema/index.ts';

/** TypeScript types of every kind of definition, from the schemas of the language. */
export async function generateTypes(): Promise<string> {
  const kinds = [...KINDS, 'texts'] as const;
  const defs: Record<string, unknown> = {};
  for (const kind of kinds) {
    const { $defs, $schema: _, ...root } = schemaOf(kind);
    Object.assign(defs, $defs);
    defs[`${kind}Definition`] = { ...root, title: undefined };
  }
  const all = {
    title: 'AnyFile',
    description: 'Any file of a pack.',
    anyOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind}Definition` })),
    $defs: defs,
  };
  delete defs['schemaNode'];
  Object.assign(defs, {
    json: { ...(defs['json'] as object), tsType: 'unknown' },
    literal: { description: (defs['literal'] as Schema)['description'], tsType: 'unknown' },
    jsonSchema: {
      description: (defs['jsonSchema'] as Schema)['description'],
      tsType: '{ [keyword: string]: unknown }',
    },
  });
  return compile(forCompiling(all) as JSONSchema, 'AnyFile', {
    additionalProperties: false,
    bannerComment: '// Generated from engine/language/schema by `npm run generate`. Do not edit.',
    style: { singleQuote: true, printWidth: 110 },
    strictIndexSignatures: false,
    unreachableDefinitions: true,
  });
}

/**
 * Bounds on arrays would become unions of tuples, which no code can build; and a description beside a `$ref` would
 * become a second type of the same shape.
 */
function forCompiling(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forCompiling);
  if (typeof node !== 'object' || node === null) return node;
  if ('$ref' in node) return { $ref: node.$ref };
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !((key === 'minItems' || key === 'maxItems') && typeof value === 'number'))
      .map(([key, value]) => [key, forCompiling(value)]),
  );
}
