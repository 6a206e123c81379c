import type { FormDefinition } from '../language/types.generated.ts';
import { formatPointer, parsePointer } from '../pointer.ts';
import { type FactBinding, factBindings } from './facts.ts';
import { type Place, placesMatching } from './schema.ts';

export type Choice = NonNullable<FormDefinition['choices']>[string];
export type RecordChoice = Extract<Choice, { record: string }>;
export type ListChoice = Extract<Choice, { list: string }>;

/** A field whose value is chosen from something. */
export interface ChoiceField {
  readonly pointer: string;
  readonly segments: readonly string[];
  readonly name: string;
  /** Where one chosen value stands: the field itself, or its items. */
  readonly place: Place;
  readonly choice: Choice;
  readonly facts: readonly FactBinding[];
}

/**
 * The fields with a choice, in the order of the schema. Where two pointers of the definition match a field, the one
 * without a wildcard counts.
 */
export function choiceFields(definition: FormDefinition, root: Place): ChoiceField[] {
  const found = new Map<string, ChoiceField>();
  const choices = Object.entries(definition.choices ?? {});
  const exactLast = [...choices].sort(([a], [b]) => Number(b.includes('*')) - Number(a.includes('*')));
  for (const [pattern, choice] of exactLast)
    for (const place of placesMatching(root, parsePointer(pattern))) {
      const field = choiceField(place, choice);
      found.set(field.pointer, field);
    }
  return [...found.values()];
}

/** Where the field is a list, each of its items is chosen. */
function choiceField(matched: Place, choice: Choice): ChoiceField {
  const place = matched.items ?? matched;
  const segments = place.name === '*' ? place.segments.slice(0, -1) : place.segments;
  const name = segments.at(-1) ?? '';
  const facts = 'record' in choice ? factBindings(choice.facts, name) : [];
  return { pointer: formatPointer(segments), segments, name, place, choice, facts };
}

export interface Chosen {
  readonly pointer: string;
  readonly value: unknown;
}

/** What was chosen: one value, or one for each item of a list. */
export function chosenIn(field: ChoiceField, value: unknown): Chosen[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ pointer: field.pointer, value }];
  return value.map((item, index) => ({ pointer: `${field.pointer}/${index}`, value: item }));
}
