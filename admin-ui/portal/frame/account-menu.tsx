import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { LANGUAGE_NAMES, LANGUAGES, useLanguage, useWords } from '../../ui/words.ts';
import { announce } from '../../ui/announce.ts';
import { chooseLanguage } from '../api/language.ts';
import { useSession } from '../api/session.ts';
import { useSignOut } from '../sign-in/sign-out.ts';
import classes from './account-menu.module.css';
import { FRAME } from './words.ts';

/** Who is signed in, and how the page looks to them. */
export function AccountMenu() {
  const words = useWords(FRAME);
  const { user, company } = useSession();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes.button ?? ''}>
          <Avatar
            name={user.name}
            color="harbour"
            variant="filled"
            size={34}
            radius="xl"
            aria-hidden
            alt=""
          />
          <VisuallyHidden>{words.accountOf(user.name)}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
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
    </Menu>
  );
}

function LanguageItems() {
  const words = useWords(FRAME);
  const language = useLanguage();
  return (
    <>
      <Menu.Label>{words.language}</Menu.Label>
      {LANGUAGES.map((one) => (
        <Menu.Item
          key={one}
          lang={one}
          role="menuitemradio"
          aria-checked={one === language}
          rightSection={one === language && <IconCheck size={14} aria-hidden />}
          onClick={() => chooseLanguage(one)}
        >
          {LANGUAGE_NAMES[one]}
        </Menu.Item>
      ))}
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
      {schemes.map(([scheme, title, Icon]) => (
        <Menu.Item
          key={scheme}
          role="menuitemradio"
          aria-checked={scheme === colorScheme}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={scheme === colorScheme && <IconCheck size={14} aria-hidden />}
          onClick={() => setColorScheme(scheme)}
        >
          {title}
        </Menu.Item>
      ))}
    </>
  );
}
