import { createContext, useContext } from 'react';
import type { FormStep } from '../../../client/form-layout.ts';
import type { Shown } from '../../../client/shown.ts';

interface Layout {
  /** Those that are shown now: one, or all of a form on one page. */
  readonly steps: readonly FormStep[];
  readonly shown: Shown;
  readonly isAnswered: (pointer: string) => boolean;
  readonly isWrong: (pointer: string) => boolean;
}

export const LayoutContext = createContext<Layout | undefined>(undefined);

export function useLayout(): Layout {
  const layout = useContext(LayoutContext);
  if (layout === undefined) throw new Error('a field stands outside a form');
  return layout;
}
