import { type MantineColorScheme, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { ComingMenu } from '../app/coming-menu.tsx';
import { announce } from '../../ui/announce.ts';
import { type Language, LANGUAGE_NAMES, LANGUAGES, useLanguage, useWords } from '../../ui/words.ts';
import { chooseLanguage } from '../api/language.ts';
import { useSession } from '../api/session.ts';
import { useSignOut } from '../sign-in/sign-out.ts';
import classes from './account-menu.module.css';
import { FRAME } from './words.ts';

/** Who is signed in, and how the page looks to them. The button that opens it comes from outside. */
export function AccountItems({ children }: { readonly children: ReactElement }) {
  const words = useWords(FRAME);
  const { user, company } = useSession();
  const signOut = useSignOut();
  return (
    <ComingMenu button={children} width={260}>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text size="sm" fw={600}>
            {user.name}
          </Text>
          <Text size="xs" c="dimmed">
            {company.name} · {user.email}
          </Text>
        </div>
        <Menu.Divider />
        <LanguageItems />
        <Menu.Divider />
        <AppearanceItems />
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden />}
          onClick={() => void signOut().catch(() => announce(words.signOutFailed, 'bad'))}
        >
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </ComingMenu>
  );
}

function LanguageItems() {
  const words = useWords(FRAME);
  const language = useLanguage();
  return (
    <>
      <Menu.Label>{words.language}</Menu.Label>
      <Menu.RadioGroup value={language} onChange={(chosen) => chooseLanguage(chosen as Language)}>
        {LANGUAGES.map((one) => (
          <Menu.RadioItem key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function AppearanceItems() {
  const words = useWords(FRAME);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    ['light', words.light, IconSun],
    ['dark', words.dark, IconMoon],
    ['auto', words.auto, IconDeviceDesktop],
  ] as const;
  return (
    <>
      <Menu.Label>{words.appearance}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(chosen) => setColorScheme(chosen as MantineColorScheme)}
      >
        {schemes.map(([scheme, title, Icon]) => (
          <Menu.RadioItem key={scheme} value={scheme} rightSection={<Icon size={16} aria-hidden />}>
            {title}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}
