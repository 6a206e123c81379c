import { useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { comingLater } from '../app/coming-later.tsx';
import { closeHelp, useShownHelp } from './shown-help.ts';

const HelpDrawer = comingLater(async () => (await import('./help-drawer.tsx')).HelpDrawer);

/** Closes with the screen to which it belongs. */
export function HelpBeside() {
  const { isOpen } = useShownHelp();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(closeHelp, [path]);
  return <HelpDrawer opened={isOpen} onClose={closeHelp} />;
}
