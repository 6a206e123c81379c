import type { FormError } from '../forms/types.ts';
import type { Told } from '../rules/types.ts';
import type { Refused } from './types.ts';

export function refuse(
  because: Refused['because'],
  message: string,
  more: {
    readonly findings?: readonly Told[];
    readonly errors?: readonly FormError[];
    readonly cite?: readonly string[] | undefined;
  } = {},
): Refused {
  const { findings = [], errors = [], cite } = more;
  return { accepted: false, because, message, findings, errors, ...(cite === undefined ? {} : { cite }) };
}
