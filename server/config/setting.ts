import type { Kind } from './kinds.ts';

/** One thing that an installation can decide, and the only place where it is described. */
export interface Setting<T> {
  readonly kind: Kind<NonNullable<T>>;
  /** A sentence for whoever sets the server up. */
  readonly about: string;
  /** What holds where nothing is said. */
  readonly otherwise: T;
  /** The same in words, where it follows from something else. */
  readonly otherwiseInWords?: string;
  readonly example?: string;
  /** Never shown; only whether it is set. */
  readonly secret?: true;
  /** The flag of the command that wins over the environment. */
  readonly flag?: string;
}

type Settings = { readonly [name: string]: Setting<unknown> };

export type ValuesOf<S extends Settings> = {
  readonly [Name in keyof S]: S[Name] extends Setting<infer T> ? T : never;
};

type Rest<T> = Omit<Setting<T>, 'kind' | 'otherwise'>;

/** A setting that always has a value. */
export function setting<T extends NonNullable<unknown>>(
  kind: Kind<T>,
  otherwise: NoInfer<T>,
  rest: Rest<T>,
): Setting<T> {
  return { kind: kind as Kind<NonNullable<T>>, otherwise, ...rest };
}

/** A setting that may be missing. */
export function optional<T extends NonNullable<unknown>>(
  kind: Kind<T>,
  rest: Rest<T>,
): Setting<T | undefined> {
  return { kind: kind as Kind<NonNullable<T>>, otherwise: undefined, ...rest };
}
