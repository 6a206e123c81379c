import { forWhom, mayStart, type Release, translate } from '../../engine/index.ts';
import type { UserOrigin } from '../identity/permissions.ts';

/** A flow that a form begins, for whom it would begin, and why somebody may not. */
export interface Beginnable {
  readonly flow: string;
  readonly title: string;
  readonly for: 'own' | 'customer' | 'new';
  readonly allowed: boolean;
  readonly message?: string;
}

/** The flows that a form begins, in the order of the definitions, as whoever asks may begin them now. */
export function beginnable(
  release: Release,
  form: string,
  actsForCustomer: boolean,
  by: UserOrigin,
): Beginnable[] {
  return Object.values(release.definitions.flow)
    .filter(({ start }) => start.form === form)
    .map(({ id, title, start }) => {
      const whom = forWhom(start.for, actsForCustomer);
      const barred = mayStart(release, id, whom, by);
      return {
        flow: id,
        title: translate(release, 'flow', id, '/title', title, by.language),
        for: whom,
        allowed: barred === undefined,
        ...(barred === undefined ? {} : { message: barred.message }),
      };
    });
}

/** Why nobody who asks gets anywhere with a form; nothing where one of its flows may begin. */
export function mayFillIn(
  release: Release,
  form: string,
  actsForCustomer: boolean,
  by: UserOrigin,
): string | undefined {
  const flows = beginnable(release, form, actsForCustomer, by);
  return flows.some(({ allowed }) => allowed) ? undefined : flows[0]?.message;
}
