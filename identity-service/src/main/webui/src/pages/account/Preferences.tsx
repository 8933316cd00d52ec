import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '~/app/theme';
import { chooseTheme, THEMES, useChosenTheme } from '~/app/theme';
import { words as appWords } from '~/app/words';
import type { Language } from '~/i18n/i18n';
import { chooseLanguage, currentLanguage, LANGUAGES } from '~/i18n/i18n';
import { useWords } from '~/i18n/words';
import { words } from './words';

/** How the console looks and speaks to the person, in this browser. */
export function Preferences() {
  const t = useWords(words);
  const app = useWords(appWords);
  // The language that is chosen is the one that is spoken.
  useTranslation();
  const theme = useChosenTheme();
  const themes: Record<Theme, string> = {
    system: app('themeSystem'),
    light: app('themeLight'),
    dark: app('themeDark'),
  };
  return (
    <>
      <Choice
        label={app('language')}
        options={LANGUAGES}
        chosen={currentLanguage()}
        onChoose={(language: Language) => void chooseLanguage(language)}
      />
      <Choice
        label={app('theme')}
        options={Object.fromEntries(THEMES.map((option) => [option, themes[option]])) as typeof themes}
        chosen={theme}
        onChoose={chooseTheme}
      />
      <p className="bw-faint">{t('preferencesHelp')}</p>
    </>
  );
}

interface ChoiceProps<K extends string> {
  label: string;
  options: Readonly<Record<K, string>>;
  chosen: K;
  onChoose: (key: K) => void;
}

function Choice<K extends string>({ label, options, chosen, onChoose }: ChoiceProps<K>) {
  const id = useId();
  return (
    <div className="bw-choice">
      <span id={id}>{label}</span>
      <ToggleGroup aria-labelledby={id}>
        {(Object.keys(options) as K[]).map((key) => (
          <ToggleGroupItem
            key={key}
            text={options[key]}
            isSelected={key === chosen}
            onChange={() => onChoose(key)}
          />
        ))}
      </ToggleGroup>
    </div>
  );
}
