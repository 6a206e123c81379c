import { Drawer, Loader } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useWords } from '../../ui/words.ts';
import { closeHelp, useShownHelp } from './shown-help.ts';
import { HELP } from './words.ts';

const HelpPanel = lazy(async () => ({ default: (await import('./help-panel.tsx')).HelpPanel }));

/** The help beside the screen, which stays as it is. */
export function HelpDrawer() {
  const words = useWords(HELP);
  const { isOpen } = useShownHelp();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(closeHelp, [path]);
  return (
    <Drawer
      opened={isOpen}
      onClose={closeHelp}
      position="right"
      size="md"
      title={words.help}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Suspense fallback={<Loader size="sm" aria-label={words.loading} />}>
        <HelpPanel />
      </Suspense>
    </Drawer>
  );
}
