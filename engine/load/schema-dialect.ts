import { patternProblem } from './pattern/index.ts';
import type { Path, ShapeProblem } from './shape.ts';
import { formatPointer } from '../pointer.ts';
import { hintFor } from './hint.ts';
import { placed, subject } from './whereabouts.ts';

/** What the schema of the language cannot say of the JSON Schemas that stand in definitions. */

type Node = Readonly<Record<string, unknown>>;

/** ajv compiles the schema of a form to a function, whose size grows with that of the schema. */
const MOST_PROPERTIES = 300;
const MOST_DEEP = 12;

/** Formats whose texts are short by themselves. */
const BOUNDED_FORMATS = new Set(['date', 'time', 'date-time', 'uuid']);

/** One node of a schema; asked for each. */
export function schemaNodeProblems(node: Node, path: Path): ShapeProblem[] {
  return [
    ...(node['type'] === 'string' ? textProblems(node, path) : []),
    ...(node['type'] === 'object' ? objectProblems(node, path) : []),
    ...valuesProblems(node, path),
    ...LIMITS_IN_ORDER.flatMap(([least, most]) => limitProblems(node, least, most, path)),
  ];
}

/** A whole schema: what grows with all of its nodes together. */
export function wholeSchemaProblems(root: Node, path: Path): ShapeProblem[] {
  const size = sizeOf(root);
  return [
    ...(size.properties > MOST_PROPERTIES
      ? [
          problem(
            'schema-too-large',
            path,
            `a schema describes ${MOST_PROPERTIES} values at most, this one ${size.properties}`,
            'divide it',
          ),
        ]
      : []),
    ...(size.depth > MOST_DEEP
      ? [
          problem(
            'schema-too-large',
            path,
            `groups and lists in a schema are nested ${MOST_DEEP} deep at most, here ${size.depth}`,
            'make it flatter',
          ),
        ]
      : []),
    ...(MAPPINGS.has(String(path.at(-1))) && root['type'] !== 'object'
      ? [
          problem(
            'schema-not-object',
            path,
            `${subject(path)} describes a group of values, so its type is object`,
          ),
        ]
      : []),
  ];
}

/** Keys whose schema describes a mapping, not a single value. */
const MAPPINGS = new Set(['schema', 'data', 'input', 'output']);

function sizeOf(node: Node): { properties: number; depth: number } {
  const children = [
    ...Object.values((node['properties'] as Record<string, Node> | undefined) ?? {}),
    ...(node['items'] === undefined ? [] : [node['items'] as Node]),
  ];
  const sizes = children.map(sizeOf);
  return {
    properties: children.length + sizes.reduce((sum, size) => sum + size.properties, 0),
    depth: sizes.reduce((depth, size) => Math.max(depth, size.depth + 1), 0),
  };
}

function textProblems(node: Node, path: Path): ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const bounded =
    ['maxLength', 'enum', 'const'].some((key) => key in node) || BOUNDED_FORMATS.has(String(node['format']));
  if (!bounded)
    problems.push({
      ...problem(
        'schema-unlimited',
        path,
        `${subject(path)} is a text without a "maxLength"`,
        'say how long it may be',
      ),
      atKey: true,
    });
  if (typeof node['pattern'] === 'string') {
    const wrong = patternProblem(
      node['pattern'],
      typeof node['maxLength'] === 'number' ? node['maxLength'] : 4000,
    );
    if (wrong !== undefined)
      problems.push(problem(wrong.code, [...path, 'pattern'], wrong.message, wrong.hint));
  }
  return problems;
}

function objectProblems(node: Node, path: Path): ShapeProblem[] {
  const names = Object.keys((node['properties'] as Node | undefined) ?? {});
  const required = (node['required'] as string[] | undefined) ?? [];
  return required.flatMap((name, index) => {
    const at = [...path, 'required', index];
    if (!names.includes(name))
      return [
        problem(
          'schema-required',
          at,
          `"${name}" is required, but "properties" does not describe it`,
          hintFor(name, 'property', names),
        ),
      ];
    return required.indexOf(name) < index
      ? [problem('schema-repeated', at, `"${name}" is there twice`, 'keep one of them')]
      : [];
  });
}

function valuesProblems(node: Node, path: Path): ShapeProblem[] {
  const values = (node['enum'] as unknown[] | undefined) ?? [];
  const seen = new Set<unknown>();
  const problems: ShapeProblem[] = [];
  values.forEach((value, index) => {
    if (seen.has(value))
      problems.push(
        problem(
          'schema-repeated',
          [...path, 'enum', index],
          `"${String(value)}" is there twice`,
          'keep one of them',
        ),
      );
    seen.add(value);
  });
  return problems;
}

const LIMITS_IN_ORDER = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
  ['exclusiveMinimum', 'exclusiveMaximum'],
] as const;

function limitProblems(node: Node, least: string, most: string, path: Path): ShapeProblem[] {
  const [low, high] = [node[least], node[most]];
  if (typeof low !== 'number' || typeof high !== 'number' || low <= high) return [];
  return [
    problem(
      'schema-impossible',
      [...path, least],
      `no value fits: "${least}" is ${low} and "${most}" is ${high}`,
    ),
  ];
}

function problem(code: string, path: Path, message: string, hint?: string): ShapeProblem {
  return {
    code,
    pointer: formatPointer(path),
    message: placed(message, path),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Keywords of JSON Schema that have another place in the language. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['if', 'conditions stand in the layout of a form: `when` and `required`'],
  ['then', 'conditions stand in the layout of a form: `when` and `required`'],
  ['else', 'conditions stand in the layout of a form: `when` and `required`'],
  ['dependentRequired', 'conditions stand in the layout of a form: `when` and `required`'],
  ['dependentSchemas', 'conditions stand in the layout of a form: `when` and `required`'],
  ['oneOf', 'list the values in `enum`, or take them from a list with `choices`'],
  ['anyOf', 'list the values in `enum`, or take them from a list with `choices`'],
  ['allOf', 'write the keywords of all of them here'],
  ['not', 'say what is allowed instead; what depends on other values is a rule'],
  ['$ref', 'write the schema out here'],
  ['$defs', 'write each schema out where it is needed'],
  ['definitions', 'write each schema out where it is needed'],
  ['default', 'what is there at the beginning stands in `prefill` of the form'],
  ['examples', 'put an example into `description`'],
  ['patternProperties', 'name each value in `properties`'],
]);

const IN_SCHEMA = /^\/(schema|data|attributes|operations\/[^/]+\/(input|output))(\/|$)/;

/** An unknown key in a schema may be a keyword that the dialect leaves out; then the hint says what to do instead. */
export function explainKeyword(problem: ShapeProblem): ShapeProblem {
  const key = problem.pointer.slice(problem.pointer.lastIndexOf('/') + 1);
  if (problem.code !== 'unknown-key' || !ELSEWHERE.has(key) || !IN_SCHEMA.test(problem.pointer))
    return problem;
  return {
    ...problem,
    code: 'schema-keyword',
    message: problem.message.replace('unknown key', 'a schema here has no'),
    hint: ELSEWHERE.get(key),
  };
}
