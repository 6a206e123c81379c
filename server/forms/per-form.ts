import type { Release } from '../../engine/index.ts';

/** What follows from a form of a release alone is worked out once, however often it is asked. */
export function perForm<T>(
  work: (release: Release, form: string) => T,
): (release: Release, form: string) => T {
  const known = new WeakMap<Release, Map<string, T>>();
  return (release, form) => {
    let forms = known.get(release);
    if (forms === undefined) known.set(release, (forms = new Map<string, T>()));
    if (!forms.has(form)) forms.set(form, work(release, form));
    return forms.get(form) as T;
  };
}
