import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from '@patternfly/react-core';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '~/api/me';
import { nameOf } from '~/api/me';
import type { Language } from '~/i18n/i18n';
import { chooseLanguage, currentLanguage, LANGUAGES } from '~/i18n/i18n';
import { useWords } from '~/i18n/words';
import { paths } from './paths';
import type { Theme } from './theme';
import { chooseTheme, THEMES, useChosenTheme } from './theme';
import { words } from './words';

/** What belongs to the person at the screen: his account, how the console looks and speaks to him, and the way out. */
export default function PersonMenu({ me }: { me: Me }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const theme = useChosenTheme();
  const name = nameOf(me);
  const themeLabels: Record<Theme, string> = {
    system: t('themeSystem'),
    light: t('themeLight'),
    dark: t('themeDark'),
  };

  return (
    <Toolbar isFullHeight isStatic>
      <ToolbarContent>
        <ToolbarItem align={{ default: 'alignEnd' }}>
          <Dropdown
            isOpen={open}
            onOpenChange={setOpen}
            popperProps={{ position: 'right', appendTo: 'inline' }}
            shouldFocusToggleOnSelect
            toggle={(ref) => (
              <MenuToggle
                ref={ref}
                icon={<UserIcon />}
                isExpanded={open}
                onClick={() => setOpen(!open)}
                aria-label={t('personMenu', { name })}
              >
                <span className="bw-person-name">{name}</span>
              </MenuToggle>
            )}
          >
            <DropdownList>
              <DropdownItem
                onClick={() => {
                  setOpen(false);
                  void navigate(paths.account);
                }}
              >
                {t('account')}
              </DropdownItem>
            </DropdownList>
            <Divider />
            <DropdownGroup label={t('theme')} labelHeadingLevel="h2">
              <DropdownList>
                {THEMES.map((option) => (
                  <DropdownItem
                    key={option}
                    isSelected={theme === option}
                    onClick={() => chooseTheme(option)}
                  >
                    {themeLabels[option]}
                  </DropdownItem>
                ))}
              </DropdownList>
            </DropdownGroup>
            <Divider />
            <DropdownGroup label={t('language')} labelHeadingLevel="h2">
              <DropdownList>
                {(Object.keys(LANGUAGES) as Language[]).map((language) => (
                  <DropdownItem
                    key={language}
                    lang={language}
                    isSelected={currentLanguage() === language}
                    onClick={() => void chooseLanguage(language)}
                  >
                    {LANGUAGES[language]}
                  </DropdownItem>
                ))}
              </DropdownList>
            </DropdownGroup>
            <Divider />
            <DropdownList>
              <DropdownItem to={paths.signOut}>{t('signOut')}</DropdownItem>
            </DropdownList>
          </Dropdown>
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}
