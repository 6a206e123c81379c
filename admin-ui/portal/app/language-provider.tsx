import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { LanguageContext } from '../../ui/words.ts';
import { useCurrentLanguage } from '../api/language.ts';

/** The words of the frame change at once, those of definitions as they come. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const language = useCurrentLanguage();
  const client = useQueryClient();
  const read = useRef(language);
  useEffect(() => {
    if (read.current === language) return;
    read.current = language;
    readAgain(client);
  }, [language, client]);
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>;
}

function readAgain(client: QueryClient): void {
  void client.invalidateQueries();
  // What is on its way for the first time was asked in the former language, and is not asked anew by that.
  const onTheirWay = client.getQueryCache().findAll({ fetchStatus: 'fetching' });
  for (const query of onTheirWay.filter(({ state }) => state.status === 'pending')) {
    const again = () => client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    void query.promise?.then(again, () => undefined);
  }
}
