import type { Action, FlowDefinition, PropertyDefinition } from '../../language/types.generated.ts';
import { readPointer } from '../../pointer.ts';
import { find, type Release } from '../../release.ts';
import { isWithin, placesIn } from '../meaning/answer-fields.ts';
import { splitAnswer } from '../meaning/domains.ts';
import type { Given } from '../meaning/tracked.ts';
import { machineOf } from '../machine/build.ts';
import type { StateRow } from '../machine/model.ts';
import { invokesOf } from '../machine/states.ts';
import { type Organisation, originsOf, ownersAt } from '../people/origins.ts';

export type Pattern = NonNullable<PropertyDefinition['never']>[number];

/** Something that a flow does outside itself, as a property sees it. */
export interface EffectFact {
  readonly type: string;
  readonly template?: string;
  readonly connector?: string;
  readonly grants: boolean;
  /** Those of `people` to whom it goes, or whom it concerns; each with whose people they can be. */
  readonly people: readonly {
    readonly name: string;
    readonly organisations: () => ReadonlySet<Organisation>;
  }[];
  readonly params: Record<string, unknown>;
}

const EFFECTS = new Set([
  'email',
  'notify',
  'issueLink',
  'createDocument',
  'createRecord',
  'updateRecord',
  'grantAccess',
]);

/** Reads the effects of a flow, in cases of a given relationship. */
export class Effects {
  readonly #release: Release;
  readonly #flow: FlowDefinition;
  readonly #given: Given;
  readonly #origins = new Map<string, ReadonlySet<Organisation>>();

  constructor(release: Release, flow: FlowDefinition, given: Given) {
    this.#release = release;
    this.#flow = flow;
    this.#given = given;
  }

  ofActions(actions: readonly Action[]): EffectFact[] {
    return actions.flatMap((action) => (EFFECTS.has(action.type) ? [this.#ofAction(action)] : []));
  }

  /** The requests that a state makes when it is entered. */
  ofInvokes(state: StateRow): EffectFact[] {
    const config = readPointer(this.#flow, state.pointer) as FlowDefinition['machine'];
    return invokesOf(config).map(({ src, input }) => {
      const [connector = '', operation = ''] = src.split('.');
      const grants = find(this.#release, 'connector', connector)?.operations[operation]?.effect === 'grants';
      const params = (input ?? {}) as Record<string, unknown>;
      return { type: 'connector', connector: src, grants, people: this.#namedIn(params, grants), params };
    });
  }

  originsOf(name: string): ReadonlySet<Organisation> {
    let origins = this.#origins.get(name);
    if (origins === undefined)
      this.#origins.set(name, (origins = originsOf(this.#release, this.#flow, name, this.#given)));
    return origins;
  }

  #ofAction(action: Action): EffectFact {
    const params = action.params as Record<string, unknown>;
    const template = typeof params['template'] === 'string' ? { template: params['template'] } : {};
    return {
      type: action.type,
      ...template,
      grants: false,
      people: this.#peopleOf(action.type, params),
      params,
    };
  }

  #peopleOf(type: string, params: Record<string, unknown>): EffectFact['people'] {
    if (type === 'createRecord')
      return [{ name: '', organisations: () => new Set([params['of'] === 'own' ? 'own' : 'customer']) }];
    if (type === 'updateRecord') return this.#namedIn({ record: params['record'] }, false);
    const signer =
      type === 'createDocument'
        ? find(this.#release, 'document', String(params['template']))?.sign?.by
        : undefined;
    const names = type === 'createDocument' ? [signer] : [params['to']].flat();
    return names.flatMap((name) =>
      typeof name === 'string' ? [{ name, organisations: () => this.originsOf(name) }] : [],
    );
  }

  /** Whom a request concerns: whoever it names, by record, by answer, or by an address of which nothing is known. */
  #namedIn(params: Record<string, unknown>, grants: boolean): EffectFact['people'] {
    const pointers = pointersIn(params);
    const named = Object.entries(this.#flow.people ?? {}).flatMap(([name, person]) => {
      const places =
        'record' in person
          ? [`/records/${name}`, person.from]
          : 'address' in person
            ? [person.address.email]
            : 'starter' in person
              ? ['/case/starter']
              : [];
      const concerns = pointers.some((pointer) => places.some((place) => isWithin(pointer, place)));
      return concerns ? [{ name, organisations: () => this.originsOf(name) }] : [];
    });
    const typed = grants ? pointers.filter((pointer) => this.#isAddress(pointer)) : [];
    return [
      ...named,
      ...typed.map((pointer) => ({
        name: pointer,
        organisations: () => ownersAt(this.#release, this.#flow, pointer, this.#given),
      })),
    ];
  }

  #isAddress(pointer: string): boolean {
    const answer = splitAnswer(pointer);
    const form = answer === undefined ? undefined : find(this.#release, 'form', answer.form);
    if (answer === undefined || form === undefined) return false;
    return placesIn(form.schema, '', true).some(
      (place) => place.pointer === answer.rest && place.schema['format'] === 'email',
    );
  }
}

function pointersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pointersIn);
  if (typeof value !== 'object' || value === null) return [];
  const { from, text } = value as { from?: unknown; text?: unknown };
  if (typeof from === 'string') return [from];
  if (typeof text === 'string')
    return [...text.matchAll(/\{\{-?\s*([\w.-]+)/g)].map(
      (match) => '/' + String(match[1]).replaceAll('.', '/'),
    );
  return Object.values(value).flatMap(pointersIn);
}

/** What happens in a step, in its order, as far as properties can name it. */
export type Happening =
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'enters'; readonly path: string }
  | { readonly kind: 'effect'; readonly effect: EffectFact }
  | { readonly kind: 'ends' };

/** Whether a pattern can fit. Every key that is given must. */
export function fits(pattern: Pattern, happening: Happening): boolean {
  switch (happening.kind) {
    case 'event':
      return pattern.event === happening.name && onlyKeys(pattern, ['event']);
    case 'enters':
      return pattern.enters === happening.path && onlyKeys(pattern, ['enters']);
    case 'ends':
      return pattern.ends === true && onlyKeys(pattern, ['ends']);
    case 'effect':
      return onlyKeys(pattern, EFFECT_KEYS) && fitsEffect(pattern, happening.effect);
  }
}

const EFFECT_KEYS = ['effect', 'template', 'connector', 'grants', 'to', 'organisation'];

function onlyKeys(pattern: Pattern, keys: readonly string[]): boolean {
  return Object.keys(pattern).every((key) => keys.includes(key));
}

function fitsEffect(pattern: Pattern, effect: EffectFact): boolean {
  if (pattern.effect !== undefined && pattern.effect !== 'any' && pattern.effect !== effect.type)
    return false;
  if (pattern.template !== undefined && pattern.template !== effect.template) return false;
  if (pattern.connector !== undefined && pattern.connector !== effect.connector) return false;
  if (pattern.grants !== undefined && pattern.grants !== effect.grants) return false;
  if (pattern.to === undefined && pattern.organisation === undefined) return true;
  return effect.people.some(
    (person) =>
      (pattern.to === undefined || pattern.to === person.name) &&
      (pattern.organisation === undefined || person.organisations().has(pattern.organisation)),
  );
}

/** Everything that the flow does on entering each state. */
export function effectsOnEntry(effects: Effects, flow: FlowDefinition): EffectFact[][] {
  return machineOf(flow).states.map((state) => [
    ...effects.ofActions(state.entry),
    ...effects.ofInvokes(state),
  ]);
}
