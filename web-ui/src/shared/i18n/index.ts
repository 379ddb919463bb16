export { useCommon } from './common';
export { currentLanguage, useLanguage } from './language';
export { clauseMark, nameMark, useListed } from './listed';
export { allTexts, defineTexts, type Say, type Text } from './messages';
export { useNameOf } from './nameOf';
