import { describe, expect, it } from 'vitest';
import { type Kind, schemaOf } from '../../language/schema/index.ts';
import type { Definitions } from '../../release.ts';
import { PART_CHECKS } from '../part-checks.ts';
import { checkShape } from '../shape.ts';
import { link } from './index.ts';
import { type Library, library } from './library/index.ts';
import { Place } from './place.ts';
import { survey } from './survey.ts';

/** What may say anything: words for analysts, constants, and names that are given here and used nowhere else. */
const FREE = [
  /^\w+\/[\w-]+\/(id|title)$/,
  /^pack\/\w+\/(senders\/\w+\/(name|address)|help\/ways\/0\/address)$/,
  /^policy\/[\w-]+\/(clauses\/\w+\/text|readings\/.*)$/,
  /^connector\/\w+\/operations\/\w+\/title$/,
  /^rules\/[\w-]+\/rules\/0\/name$/,
  /^form\/loan-request\/columns\/\w+\/example$/,
  /^flow\/loan\/data\/properties\/card(\/enum\/.)?$/,
  /^flow\/loan\/machine\/states\/lent\/entry\/(1\/params\/as|4\/params\/as|5\/params\/(as|attributes\/name))$/,
  /^flow\/loan\/machine\/.*\/(text|message)$/,
  /^scenario\/[\w-]+\/(companies|records)\/\w+\/attributes\/\w+$/,
  /^scenario\/[\w-]+\/(timeline|submissions)\/.\/(answers|row)\/\w+$/,
  /^scenario\/[\w-]+\/timeline\/2\/expect\/messages\/0\/to\/1$/,
];
const FREE_KEYS = [
  /^policy\/[\w-]+\/readings\/rare$/,
  /^connector\/catalogue\/operations\/\w+\/output\/properties\/(pages|copy)$/,
  /^rules\/may-borrow\/tables\/genre$/,
  /^form\/loan-request\/columns\/Genre$/,
  /^flow\/loan\/(people\/asker|data\/properties\/card)$/,
  /^connector\/catalogue\/operations\/reserve\/errors\/\w+$/,
  /^table\/\w+\/(columns|counters|filters)\/\w+$/,
];

const named = (place: Place) => `${place.kind}/${place.id}${place.pointer}`;
const isAmong = (patterns: readonly RegExp[], place: Place) =>
  patterns.some((pattern) => pattern.test(named(place)));

function everyPlace(place: Place): Place[] {
  const inside = [...place.entries().map(([, value]) => value), ...place.items()];
  return [place, ...inside.flatMap(everyPlace)];
}

/** Never changed: each change is made to copies of what lies on the way to it. */
const whole = library();

const places = Object.entries(whole).flatMap(([kind, ofKind]) =>
  Object.entries(ofKind).flatMap(([id, definition]) => everyPlace(new Place(kind as Kind, id, definition))),
);
const words = new Set(
  places.filter((place) => place.path.length === 0).flatMap((place) => survey(place).words.map(named)),
);

/** Whether a change of one definition is noticed by the check of its shape, or by linking. */
function isNoticed(
  { kind, id, path }: Place,
  change: (value: unknown, key: string, parent: unknown) => unknown,
): boolean {
  const ofKind = whole[kind as keyof Library] as Record<string, unknown>;
  const changed = changedAt(ofKind[id], path, change);
  const pack = { ...whole, [kind]: { ...ofKind, [id]: changed } };
  if (checkShape(changed, schemaOf(kind as Kind), PART_CHECKS).length > 0) return true;
  return link(pack as unknown as Definitions).some(({ code }) => code !== 'translation-missing');
}

function changedAt(
  value: unknown,
  [first, ...rest]: readonly (string | number)[],
  change: (value: unknown, key: string, parent: unknown) => unknown,
): unknown {
  if (first === undefined) return value;
  if (rest.length === 0) return change((value as Record<string, unknown>)[first], String(first), value);
  if (Array.isArray(value))
    return value.map((item, index) =>
      index === Number(first) ? changedAt(item, rest, change) : (item as unknown),
    );
  return {
    ...(value as object),
    [first]: changedAt((value as Record<string, unknown>)[first], rest, change),
  };
}

describe('no name can be misspelt in silence', () => {
  it('where it is written as a value', () => {
    const names = places.filter(
      (place) => place.text !== undefined && !words.has(named(place)) && !isAmong(FREE, place),
    );
    const misspell = (value: unknown, key: string, parent: unknown) =>
      Array.isArray(parent)
        ? parent.with(Number(key), `${String(value)}x`)
        : { ...(parent as object), [key]: `${String(value)}x` };
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((place) => !isNoticed(place, misspell)).map(named)).toEqual([]);
  }, 60_000);

  it('where it is written as a key', () => {
    const keys = places.filter(
      (place) => typeof place.path.at(-1) === 'string' && !isAmong(FREE_KEYS, place),
    );
    const misspell = (_: unknown, key: string, parent: unknown) =>
      Object.fromEntries(
        Object.entries(parent as object).map(([name, value]) => [
          name === key ? `${name}x` : name,
          value as unknown,
        ]),
      );
    expect(keys.length).toBeGreaterThan(700);
    expect(keys.filter((place) => !isNoticed(place, misspell)).map(named)).toEqual([]);
  }, 60_000);

  it('where it is the name of a definition', () => {
    const used = places.filter(
      ({ path, kind }) =>
        path.length === 0 &&
        !['pack', 'policy', 'property', 'scenario', 'access'].includes(kind) &&
        kind !== 'texts',
    );
    const silent = used.filter(({ kind, id }) => {
      const { [id]: definition, ...others } =
        (whole as unknown as Record<string, Record<string, unknown>>)[kind] ?? {};
      const pack = { ...whole, [kind]: { ...others, [`${id}x`]: definition } };
      return !link(pack as unknown as Definitions).some(({ severity }) => severity === 'error');
    });
    expect(silent.map(named)).toEqual(['record/household']);
  });
});
