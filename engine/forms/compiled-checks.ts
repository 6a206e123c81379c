import type { FormDefinition } from '../language/types.generated.ts';
import type { Release } from '../release.ts';
import { parseDuration, type Duration } from '../time/duration.ts';
import { bind, type Bound } from './bind.ts';
import { isObject, type Place } from './schema.ts';
import { compileFormCondition, type Holds } from './visibility.ts';

type Check = NonNullable<FormDefinition['checks']>[string];

export interface CompiledCheck {
  readonly name: string;
  readonly check: Check;
  readonly when?: Holds;
  readonly input: readonly { readonly key: string; readonly bound: Bound }[];
  readonly maxAge: Duration;
  /** The answers that it asks about. */
  readonly reads: readonly string[];
  /** The answer beside which its messages are shown. */
  readonly at: string;
}

export function compileChecks(release: Release, definition: FormDefinition, root: Place): CompiledCheck[] {
  return Object.entries(definition.checks ?? {}).map(([name, check]) =>
    compileCheck(release, name, check, root),
  );
}

function compileCheck(release: Release, name: string, check: Check, root: Place): CompiledCheck {
  return {
    name,
    check,
    ...(check.when !== undefined && { when: compileFormCondition(check.when, root) }),
    input: Object.entries(check.with).map(([key, binding]) => ({ key, bound: bind(release, binding) })),
    maxAge: parseDuration(check.maxAge),
    reads: answersAsked(check),
    at: check.refuses?.at ?? answersAsked(check)[0] ?? '',
  };
}

function answersAsked(check: Check): string[] {
  return Object.values(check.with).flatMap((binding) =>
    isObject(binding) && typeof binding['from'] === 'string' ? [binding['from']] : [],
  );
}
