export { useCommon } from './common';
export { currentLanguage, i18n, LANGUAGES, useLanguage } from './i18n';
export { allTexts, defineTexts, type Say, type Text } from './messages';
