import type { DataType } from './data-type.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';

/**
 * Checks the facts that a rule set is told: each must be one that it declares, and of its type. `place` is the mapping,
 * or where it is missing. A fact that is not bound stays unknown for ever, which is reported but can be meant.
 */
export function linkFacts(
  linker: Linker,
  place: Place,
  rules: Place | undefined,
  linkFact: (binding: Place, type: DataType) => void,
): void {
  const facts = rules === undefined ? undefined : linker.types.facts(rules);
  if (rules === undefined || facts === undefined) return;
  for (const [name, binding] of place.entries()) {
    const type = facts.get(name);
    if (type === undefined)
      linker.unknown(binding, 'unknown-fact', `fact of rule set ${rules.id}`, name, facts.keys(), true);
    else linkFact(binding, type);
  }
  if (linker.symbols.isBroken(rules) || linker.symbols.isBroken(place) || (place.exists && !place.isMapping))
    return;
  const unbound = [...facts.keys()].filter((name) => !place.get(name).exists);
  for (const name of unbound)
    linker.report(
      place,
      'unbound-fact',
      `the fact "${name}" of rule set ${rules.id} is told nothing here, so it is never known`,
      {
        hint: `add ${name}: { from: … }, or a constant`,
      },
    );
}
