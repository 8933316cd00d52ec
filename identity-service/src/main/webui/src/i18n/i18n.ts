import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** The languages of the console, by the names that their speakers give them. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'bailiwick.language';

function isLanguage(value: string | null): value is Language {
  return value !== null && value in LANGUAGES;
}

/** What the person chose, or else what the browser asks for. */
function preferred(): Language {
  const chosen = localStorage.getItem(KEY);
  if (isLanguage(chosen)) return chosen;
  return navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : 'en';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await i18next.changeLanguage(language);
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

await i18next.use(initReactI18next).init({
  lng: preferred(),
  fallbackLng: 'en',
  resources: {},
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  // Keys are flat, and may hold any sign.
  keySeparator: false,
  nsSeparator: false,
  returnNull: false,
  showSupportNotice: false,
});
