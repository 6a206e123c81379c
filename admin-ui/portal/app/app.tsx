import { MantineProvider } from '@mantine/core';
import { Announcements } from '../../ui/announcements.tsx';
import { ClockContext } from '../../ui/clock.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { cssVariables, theme } from '../../ui/theme.ts';
import { queryClient } from '../api/query-client.ts';
import { businessNow } from '../api/session.ts';
import { LanguageProvider } from './language-provider.tsx';
import { router } from './router.ts';
import { styleNonce } from './style-nonce.ts';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <ClockContext.Provider value={businessNow}>
            <Announcements />
            <RouterProvider router={router} />
          </ClockContext.Provider>
        </LanguageProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
