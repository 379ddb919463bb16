import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { speak } from '../api/client';
import type { Language } from '../api/problem';

export const LANGUAGES: Language[] = ['zh-CN', 'en'];
const STORED = 'hearth.language';

/** Chinese first: English only for those who chose it. */
function initial(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

export const i18n = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: initial(),
  fallbackLng: false,
  supportedLngs: LANGUAGES,
  resources: {},
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  initAsync: false,
});

function apply(language: string): void {
  speak(language);
  document.documentElement.lang = language;
}
apply(i18n.language);
i18n.on('languageChanged', apply);

export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'zh-CN';
}

/** The language of the page and the way to change it. */
export function useLanguage(): [Language, (next: Language) => void] {
  const { i18n: live } = useTranslation(undefined, { i18n });
  const change = (next: Language) => {
    try {
      localStorage.setItem(STORED, next);
    } catch {
      // A browser that keeps nothing still changes the language of this page.
    }
    void i18n.changeLanguage(next);
  };
  return [live.language === 'en' ? 'en' : 'zh-CN', change];
}
