import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { i18n } from './i18n';

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

/**
 * The texts of one feature. Returns the hook that components use:
 *
 *     export const useText = defineTexts('today', { sessions: ['今日场次', 'Sessions today'] });
 *     const text = useText();  text('sessions')
 */
export function defineTexts<T extends Record<string, Text>>(
  namespace: string,
  texts: T,
): () => Say<keyof T & string> {
  allTexts.set(namespace, texts);
  const zh: Record<string, string> = {};
  const en: Record<string, string> = {};
  for (const [key, [chinese, english, plural]] of Object.entries(texts)) {
    zh[plural === undefined ? key : `${key}_other`] = chinese;
    en[plural === undefined ? key : `${key}_one`] = english;
    if (plural !== undefined) en[`${key}_other`] = plural;
  }
  i18n.addResourceBundle('zh-CN', namespace, zh, true, true);
  i18n.addResourceBundle('en', namespace, en, true, true);

  // biome-ignore lint/correctness/noComponentHookFactories: called once per feature, at module level
  return function useText() {
    const { t } = useTranslation(namespace, { i18n });
    // A dot or colon in a key is a plain character here: keys are flat.
    return useCallback((key, values) => t(key, { ...values, nsSeparator: false, keySeparator: false }), [t]);
  };
}
