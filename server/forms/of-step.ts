import { type FormResult, get, type Release } from '../../engine/index.ts';
import { layoutFields } from './layout-fields.ts';

type Judged = Pick<FormResult, 'errors' | 'warnings' | 'findings'>;

export const hasStep = (release: Release, form: string, step: number): boolean =>
  get(release, 'form', form).layout.steps[step] !== undefined;

/** What is said about the fields of one step; a review shows all of it. */
export function ofStep<T extends Judged>(release: Release, form: string, judged: T, step: number): T {
  if (get(release, 'form', form).layout.steps[step]?.review === true) return judged;
  const fields = layoutFields(release, form).filter((laid) => laid.step === step);
  const concerns = ({ pointer }: { readonly pointer: string }) =>
    pointer !== '' &&
    fields.some(({ field }) => isWithin(pointer, field.field) || isWithin(field.field, pointer));
  return {
    ...judged,
    errors: judged.errors.filter(concerns),
    warnings: judged.warnings.filter(concerns),
    findings: judged.findings.filter(concerns),
  };
}

const isWithin = (pointer: string, around: string): boolean =>
  pointer === around || pointer.startsWith(`${around}/`);
