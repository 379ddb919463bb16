import { useLanguage } from './language';

interface Named {
  name: string;
  nameEn: string;
}

/** What something with a name in each language is called in the language of the page. */
export function useNameOf(): (named: Named) => string {
  const [language] = useLanguage();
  return ({ name, nameEn }) => (language === 'en' ? nameEn : name);
}
