import type { Linker } from './linker.ts';
import type { Place } from './place.ts';

const USES = {
  check: 'asked while a form is filled in',
  job: 'asked by a flow',
  notice: 'news that comes from outside',
};

/** An operation of a connector, by `connector.operation`, of the right use. */
export function linkOperation(linker: Linker, place: Place, use: keyof typeof USES): Place | undefined {
  const all = linker.symbols.operations();
  const operation = linker.name(place, 'unknown-connector', 'operation of a connector', all);
  if (operation === undefined) return undefined;
  const connector = linker.symbols.find('connector', operation.id);
  if (connector !== undefined) linker.use(place, connector);
  const actual = operation.get('use').text;
  if (actual === undefined || actual === use) return operation;
  const right = [...(linker.symbols.operations(use) ?? new Map<string, Place>()).keys()];
  linker.report(
    place,
    'wrong-use',
    `"${place.text}" is for use as ${actual}, and here a ${use} is needed: ${USES[use]}`,
    {
      hint:
        right.length === 0
          ? `no operation has use: ${use}`
          : `operations with use: ${use} are ${right.slice(0, 8).join(', ')}`,
    },
  );
  return undefined;
}
