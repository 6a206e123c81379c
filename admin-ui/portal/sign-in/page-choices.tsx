import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { type Language, LANGUAGE_NAMES, LANGUAGES, useLanguage, useWords } from '../../ui/words.ts';
import { chooseLanguage } from '../api/language.ts';
import classes from './page-choices.module.css';
import { SIGN_IN } from './words.ts';

/** The language and the look of the page, for who is not signed in yet. */
export function PageChoices() {
  const words = useWords(SIGN_IN);
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const looks = [
    { value: 'light', title: words.light, Sign: IconSun },
    { value: 'dark', title: words.dark, Sign: IconMoon },
    { value: 'auto', title: words.auto, Sign: IconDeviceDesktop },
  ] as const;
  return (
    <div className={classes.choices}>
      <SegmentedControl
        size="xs"
        aria-label={words.language}
        value={language}
        onChange={(chosen: Language) => chooseLanguage(chosen)}
        data={LANGUAGES.map((one) => ({ value: one, label: <span lang={one}>{LANGUAGE_NAMES[one]}</span> }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={words.appearance}
        value={colorScheme}
        onChange={setColorScheme}
        data={looks.map(({ value, title, Sign }) => ({
          value,
          label: (
            <span className={classes.look} title={title}>
              <Sign size={16} role="img" aria-label={title} />
            </span>
          ),
        }))}
      />
    </div>
  );
}
