import { linkBinding } from './bindings.ts';
import { linkCondition } from './conditions.ts';
import { linkFacts } from './facts.ts';
import type { FlowScope } from './flow-scope.ts';
import type { Linker } from './linker.ts';
import type { Place } from './place.ts';
import type { Ground } from './pointers.ts';
import { linkStatePath } from './state-paths.ts';
import { linkText } from './templates.ts';

/** What the parameters of a guard refer to. Their shape, and that there is such a guard, was checked before. */
export function linkGuard(linker: Linker, scope: FlowScope, guard: Place, ground: Ground): void {
  const params = guard.get('params');
  linkText(linker, params.get('refusal', 'message'), ground);
  if (guard.get('type').text === 'rules') linkRulesGuard(linker, params, ground);
  const condition = params.get('condition');
  if (condition.exists)
    linkCondition(linker, condition.text === undefined ? condition : params, scope.reads(ground));
  for (const path of [...params.get('all').items(), ...params.get('none').items()])
    linkStatePath(linker, path, scope.root);
}

function linkRulesGuard(linker: Linker, params: Place, ground: Ground): void {
  const rules = linker.name(params.get('rules'), 'unknown-rules', 'rule set', linker.symbols.all('rules'));
  linkFacts(linker, params.get('facts'), rules, (binding, type) =>
    linkBinding(linker, binding, type, ground),
  );
}
