import { useDisclosure } from '@mantine/hooks';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/words.ts';
import { comingLater } from '../app/coming-later.tsx';
import { HelpBeside } from '../help/help-beside.tsx';
import { useFormsFetchedWhileIdle } from '../form/fetched-while-idle.ts';
import { useLive } from '../live/use-live.ts';
import { ActingBanner } from './acting-banner.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { FollowedNotice } from './followed-notice.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { Screen } from './screen.tsx';
import classes from './shell.module.css';
import { useHeightOfTop } from './use-height-of-top.ts';
import { FRAME } from './words.ts';

const MenuDrawer = comingLater(async () => (await import('./menu-drawer.tsx')).MenuDrawer);

/** The frame around every screen: who one is, for whom one acts, where one can go. */
export function Shell() {
  const words = useWords(FRAME);
  const [menuOpen, menu] = useDisclosure(false);
  const main = useMainFocus(menu.close);
  const top = useHeightOfTop();
  useLive();
  useFormsFetchedWhileIdle();
  return (
    <div className={classes.frame}>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <div className={classes.top} ref={top}>
        <header className={classes.header}>
          <Header menuOpen={menuOpen} onMenu={menu.toggle} />
        </header>
        <ActingBanner />
        <ConnectionNotice />
        <FollowedNotice />
      </div>
      <aside className={classes.side}>
        <Navigation />
      </aside>
      <MenuDrawer opened={menuOpen} onClose={menu.close} />
      <HelpBeside />
      <main id="content" tabIndex={-1} ref={main} className={classes.main}>
        <Screen />
      </main>
    </div>
  );
}

let hasStood = false;

/** On another screen the reader of the screen begins at its beginning; and in another frame, as after a company switch. */
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
  useEffect(() => {
    if (hasStood) main.current?.focus({ preventScroll: true });
    hasStood = true;
  }, []);
  return main;
}
