import type { Language } from '../api/problem';
import { useLanguage } from './language';

/** Several things in one line, as the language lists them: "登记 1、清点 52", "Named 1, Tally 52". */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'en' ? ', ' : '、');

/** Between a name and what is said of it. */
export const nameMark = (language: Language): string => (language === 'en' ? ': ' : '：');

/** What stands between whole clauses of one line. */
export const clauseMark = (language: Language): string => (language === 'en' ? '; ' : '；');

export function useListed(): (parts: readonly string[]) => string {
  const [language] = useLanguage();
  return parts => listed(parts, language);
}
