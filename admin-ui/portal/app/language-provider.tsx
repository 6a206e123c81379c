import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Language, LanguageContext } from '../../ui/words.ts';
import { browserLanguage, chosenLanguage, currentLanguage, keepLanguage, speak } from '../api/language.ts';

interface Speaking {
  /** Puts the whole page in another language, and keeps the choice in this browser. */
  readonly choose: (language: Language) => void;
  /** The language of whoever has signed in, where nothing was chosen in this browser. */
  readonly suggest: (language: Language | undefined) => void;
}

const SpeakingContext = createContext<Speaking>({ choose: () => undefined, suggest: () => undefined });

export const useSpeaking = (): Speaking => useContext(SpeakingContext);

/** The words of the frame change at once, those of definitions as they come. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage);
  const client = useQueryClient();
  const change = useCallback(
    (next: Language) => {
      if (next === currentLanguage()) return;
      speak(next);
      setLanguage(next);
      void client.invalidateQueries();
    },
    [client],
  );
  const speaking = useMemo<Speaking>(
    () => ({
      choose: (chosen) => {
        keepLanguage(chosen);
        change(chosen);
      },
      suggest: (suggested) => change(chosenLanguage() ?? suggested ?? browserLanguage()),
    }),
    [change],
  );
  return (
    <LanguageContext.Provider value={language}>
      <SpeakingContext.Provider value={speaking}>{children}</SpeakingContext.Provider>
    </LanguageContext.Provider>
  );
}
