import { defineTexts } from '../../i18n';

/** What is said of a number beside the field it was typed into. */
export const useNumberText = defineTexts('number', {
  wrong: ['请填写数字', 'Give a number'],
  range: ['须在 {{min}} 到 {{max}} 之间', 'From {{min}} to {{max}}'],
  whole: ['须为整数', 'A whole number'],
  decimals: ['最多 {{decimals}} 位小数', 'At most {{decimals}} decimals'],
});
