import {
  type Condition,
  fieldsOf,
  type FormStep,
  isWithin,
  type PlacedField,
  segmentsOf,
} from './form-layout.ts';

/** Which fields are shown, and which of them must be given, with what has been typed so far. */
export interface Shown {
  readonly visible: readonly string[];
  readonly required: readonly string[];
  /** Whether a step, a group or a note stands with such a condition. */
  readonly holds: (when: Condition | undefined) => boolean;
}

/** `undefined`: nothing is known of it, because the answer is not there. */
type Truth = boolean | undefined;

/** For a renderer that has no conditions of its own. It needs nothing but the steps of the form as they are handed out. */
export function shownIn(steps: readonly FormStep[], answers: unknown): Shown {
  const fields = fieldsOf(steps);
  const asking = new Asking(fields, answers);
  const visible = fields.filter((field) => asking.isVisible(field));
  return {
    visible: visible.map(({ element }) => element.pointer),
    required: visible.filter((field) => asking.isRequired(field)).map(({ element }) => element.pointer),
    holds: (when) => when === undefined || asking.holds(when),
  };
}

class Asking {
  readonly #fields: readonly PlacedField[];
  readonly #answers: unknown;
  readonly #known = new Map<PlacedField, boolean>();

  constructor(fields: readonly PlacedField[], answers: unknown) {
    this.#fields = fields;
    this.#answers = answers;
  }

  isVisible(field: PlacedField): boolean {
    const known = this.#known.get(field);
    if (known !== undefined) return known;
    this.#known.set(field, false);
    const visible = field.when.every((condition) => this.holds(condition));
    this.#known.set(field, visible);
    return visible;
  }

  isRequired({ element: { required } }: PlacedField): boolean {
    return typeof required === 'object' ? this.holds(required) : required === true;
  }

  holds(condition: Condition): boolean {
    return this.#truth(condition) === true;
  }

  #truth(condition: Condition): Truth {
    if ('all' in condition) return this.#decided(condition['all'] as Condition[], false);
    if ('any' in condition) return this.#decided(condition['any'] as Condition[], true);
    if ('not' in condition) {
      const truth = this.#truth(condition['not'] as Condition);
      return truth === undefined ? undefined : !truth;
    }
    const { fact, operator = 'equal', value = true } = condition;
    return compare(this.#read(String(fact)), String(operator), value);
  }

  /** One part that is `by` decides; without one, a part that is not known leaves it open. */
  #decided(parts: readonly Condition[], by: boolean): Truth {
    const truths = new Set(parts.map((part) => this.#truth(part)));
    if (truths.has(by)) return by;
    return truths.has(undefined) ? undefined : !by;
  }

  /** The answer in a hidden field is not there. */
  #read(pointer: string): unknown {
    const field = this.#fields.find(({ element }) => isWithin(pointer, element.pointer));
    if (field !== undefined && !this.isVisible(field)) return undefined;
    let value = this.#answers;
    for (const name of segmentsOf(pointer))
      value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return isGiven(value) ? value : undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Nothing, blank text, and a list or group of such are no answers. */
export function isGiven(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (isObject(value)) return Object.values(value).some(isGiven);
  return value !== undefined && value !== null;
}

function compare(value: unknown, operator: string, against: unknown): Truth {
  if (operator === 'present') return (value !== undefined) === against;
  const comparison = COMPARISONS[operator];
  if (comparison === undefined) throw new RangeError(`a renderer has no operator ${operator}`);
  return value === undefined ? undefined : comparison(value, against);
}

const COMPARISONS: { readonly [operator: string]: (value: unknown, against: unknown) => boolean } = {
  equal: (value, against) => value === against,
  notEqual: (value, against) => value !== against,
  in: (value, against) => (against as unknown[]).includes(value),
  notIn: (value, against) => !(against as unknown[]).includes(value),
  contains: (value, against) => Array.isArray(value) && value.includes(against),
  doesNotContain: (value, against) => Array.isArray(value) && !value.includes(against),
  lessThan: (value, against) => typeof value === 'number' && value < (against as number),
  lessThanInclusive: (value, against) => typeof value === 'number' && value <= (against as number),
  greaterThan: (value, against) => typeof value === 'number' && value > (against as number),
  greaterThanInclusive: (value, against) => typeof value === 'number' && value >= (against as number),
  matches: (value, against) => typeof value === 'string' && new RegExp(against as string, 'u').test(value),
};
