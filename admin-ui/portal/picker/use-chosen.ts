import { useRef } from 'react';
import { valueAt } from '../form/answers.ts';
import type { FormContext, FormOption } from '../form/form-context.ts';

/** Who is chosen, as far as it is known, with what the rules say of them now. */
export function useChosen(
  { result }: FormContext,
  pointer: string,
  value: unknown,
  given: readonly FormOption[],
): { readonly chosen: FormOption | undefined; readonly keep: (candidate: FormOption) => void } {
  // Somebody from a later page, or who was created just now, is not among those that came with the form.
  const kept = useRef<FormOption>(undefined);
  const keep = (candidate: FormOption) => void (kept.current = candidate);
  if (typeof value !== 'string' || value === '') return { chosen: undefined, keep };
  const isIt = (option: FormOption | undefined) => option?.value === value;
  const option = given.find(isIt) ?? (isIt(kept.current) ? kept.current : undefined);
  const record = result?.records.find((one) => one.pointer === pointer && one.id === value);
  const told = valueAt(result?.answers, pointer) === value ? verdictIn(result, pointer) : undefined;
  if (option === undefined && record === undefined) return { chosen: { value, title: '…', ...told }, keep };
  const named = record === undefined ? {} : { title: record.label, owner: record.owner };
  return { chosen: { value, title: '', ...option, ...named, ...told }, keep };
}

/** What validating the answers said of it: of the answers as they are, and not as they were when it was chosen. */
function verdictIn(result: FormContext['result'], pointer: string) {
  const judged = result?.findings.find((one) => one.pointer === pointer);
  return judged === undefined ? undefined : { verdict: judged.verdict, findings: judged.findings };
}
