import { useEffect } from 'react';
import { liveValue, useLiveValue } from '../../ui/live-value.ts';

/** An article of a pack; without one, what the pack offers in general. */
export interface HelpPlace {
  readonly pack: string;
  readonly article?: string;
}

interface Shown {
  readonly isOpen: boolean;
  /** What somebody asked for; nothing where it is for the screen to say. */
  readonly asked: HelpPlace | undefined;
  /** What belongs to what is on the screen, the innermost last. */
  readonly ofScreen: readonly HelpPlace[];
}

const shown = liveValue<Shown>({ isOpen: false, asked: undefined, ofScreen: [] });

export const useShownHelp = (): Shown => useLiveValue(shown);

export const openHelp = (asked?: HelpPlace): void => change({ isOpen: true, asked });
export const closeHelp = (): void => change({ isOpen: false });

/** Tells the help button of the frame which article belongs to the screen. */
export function useHelpOfScreen(pack: string | undefined, article: string | undefined): void {
  useEffect(() => {
    if (pack === undefined) return undefined;
    const place: HelpPlace = article === undefined ? { pack } : { pack, article };
    change({ ofScreen: [...shown.get().ofScreen, place] });
    return () => change({ ofScreen: shown.get().ofScreen.filter((one) => one !== place) });
  }, [pack, article]);
}

function change(next: Partial<Shown>): void {
  shown.set({ ...shown.get(), ...next });
}
