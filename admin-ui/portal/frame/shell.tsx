import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { HelpDrawer } from '../help/help-drawer.tsx';
import { useLive } from '../live/use-live.ts';
import { ActingBanner } from './acting-banner.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import classes from './shell.module.css';
import { FRAME } from './words.ts';

/** The frame around every screen: who one is, for whom one acts, where one can go. */
export function Shell() {
  const words = useWords(FRAME);
  const { acting } = useSession();
  const [menuOpen, menu] = useDisclosure(false);
  const main = useMainFocus(menu.close);
  useLive();
  return (
    <div className={classes.frame}>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className={classes.header}>
        <Header menuOpen={menuOpen} onMenu={menu.toggle} />
      </header>
      <aside className={classes.side}>
        <Navigation />
      </aside>
      <Drawer
        opened={menuOpen}
        onClose={menu.close}
        hiddenFrom="md"
        size={304}
        title={words.menu}
        closeButtonProps={{ 'aria-label': words.closeMenu }}
      >
        <Navigation onGo={menu.close} />
      </Drawer>
      <HelpDrawer />
      <main id="content" tabIndex={-1} ref={main} className={classes.main}>
        <ActingBanner />
        <ConnectionNotice />
        {/* Another company, other screens: nothing that was opened for one is finished for another. */}
        <div key={acting.id} className={classes.screen}>
          <Outlet />
        </div>
      </main>
    </div>
  );
}

/** On another screen the reader of the screen begins at its beginning. */
function useMainFocus(closeMenu: () => void) {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    closeMenu();
    main.current?.focus({ preventScroll: true });
  }, [path, closeMenu]);
  return main;
}
