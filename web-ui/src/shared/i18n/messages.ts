import type { Language } from '../api/problem';
import { useLanguage } from './language';

/**
 * One text: Chinese, then English. A third entry makes the second the singular and the third the plural; `count` chooses.
 * Both languages stand side by side, so the compiler refuses a text that lacks one.
 */
export type Text = readonly [zh: string, en: string] | readonly [zh: string, enOne: string, enOther: string];

export type Values = Record<string, string | number>;

/** Gives a text by its key. */
export type Say<K extends string> = (key: K, values?: Values) => string;

/** Every text of every namespace, for the test that checks completeness. */
export const allTexts = new Map<string, Record<string, Text>>();

const english = new Intl.PluralRules('en');

/** The form of a text for a language and a count: Chinese has one, English has two. */
function formOf([zh, one, other = one]: Text, language: Language, count: unknown): string {
  if (language !== 'en') return zh;
  return typeof count === 'number' && english.select(count) === 'one' ? one : other;
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/** `{{name}}` is the value as it is, `{{name, number}}` with thousands separators. */
function filled(form: string, values: Values): string {
  return form.replace(/{{(\w+)(, number)?}}/g, (_, name: string, number?: string) => {
    const value = values[name] ?? '';
    return number && typeof value === 'number' ? numbers.format(value) : String(value);
  });
}

/**
 * The texts of one feature. Returns the hook that components use:
 *
 *     export const useText = defineTexts('today', { sessions: ['今日场次', 'Sessions today'] });
 *     const text = useText();  text('sessions')
 *
 * Where no component asks, `useText.in(language)` gives the same.
 */
export function defineTexts<T extends Record<string, Text>>(
  namespace: string,
  texts: T,
): (() => Say<keyof T & string>) & { in: (language: Language) => Say<keyof T & string> } {
  allTexts.set(namespace, texts);
  const sayIn =
    (language: Language): Say<keyof T & string> =>
    (key, values = {}) => {
      const text = texts[key];
      return text ? filled(formOf(text, language, values.count), values) : key;
    };
  // One for each language, made once: an effect that depends on its words runs anew only in another language.
  const say = { 'zh-CN': sayIn('zh-CN'), en: sayIn('en') };

  // biome-ignore lint/correctness/noComponentHookFactories: called once per feature, at module level
  function useText() {
    const [language] = useLanguage();
    return say[language];
  }
  return Object.assign(useText, { in: (language: Language) => say[language] });
}
