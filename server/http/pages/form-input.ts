import { type Answers, type FormAnswer, parsePointer } from '../../../engine/index.ts';
import { checkBodyHeaders, chunksOf, joined } from '../kit/body.ts';
import type { Incoming } from '../kit/incoming.ts';
import { isStorable } from '../kit/sound-json.ts';
import { fieldsIn, isAskedHere, schemaAt } from './form-html.ts';

const MEDIA_TYPE = 'application/x-www-form-urlencoded';
const MOST_BYTES = 128 * 1024;

/** What a form of a page has sent. Throws a `Problem` for anything else. Text that cannot be stored is left out. */
export async function readFields(incoming: Incoming): Promise<URLSearchParams> {
  checkBodyHeaders(incoming, [MEDIA_TYPE], MOST_BYTES);
  const bytes = await joined(chunksOf(incoming, MOST_BYTES));
  const fields = new URLSearchParams(Buffer.from(bytes).toString('utf8'));
  return new URLSearchParams([...fields].filter(([name, value]) => isStorable(name) && isStorable(value)));
}

/** The answers among the fields: those that the form declares, each at its pointer. What it does not ask for is not read. */
export function answersFrom(form: FormAnswer, fields: URLSearchParams): Answers {
  let answers: Answers = {};
  for (const element of fieldsIn(form.steps.flatMap(({ elements }) => elements))) {
    const { pointer } = element;
    const schema = schemaAt(form, pointer);
    const values = fields.getAll(pointer);
    if (values.length === 0 || !isAskedHere({ element, schema, choices: form.choices[pointer] })) continue;
    answers = put(answers, parsePointer(pointer), schema['type'] === 'array' ? values : values.at(-1));
  }
  return answers;
}

/** Nothing of a definition is named so that this could reach a prototype: names come from the form, not from who sends. */
function put(into: Answers, [name = '', ...rest]: readonly string[], value: unknown): Answers {
  const inner = Object.hasOwn(into, name) ? into[name] : undefined;
  return { ...into, [name]: rest.length === 0 ? value : put((inner ?? {}) as Answers, rest, value) };
}
