import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('comparison-notice', {
  notPeople: [
    '服务人数只在一日、一月、一季或一年内去重；任意期间不能相加得出，所以是“—”。请改选日、月、季或年。',
    'People are distinct within one day, month, quarter or year and cannot be added up for any other period, hence “—”. Choose a day, month, quarter or year.',
  ],
  noticePositioning: [
    '所列中心定位不同（{{list}}），不宜直接比较',
    'These centres differ in positioning ({{list}}): do not compare them directly',
  ],
  noticeArea: [
    '面积相差 {{times}} 倍（{{small}}–{{large}} m²）',
    'their areas differ {{times}}-fold ({{small}}–{{large}} m²)',
  ],
  noticeIncomplete: [
    '{{count}} 个中心完整度低于 80%，不参与排名（{{names}}）',
    '{{count}} centre is below 80% completeness and not ranked ({{names}})',
    '{{count}} centres are below 80% completeness and not ranked ({{names}})',
  ],
  noticeIncompleteOnly: [
    '{{count}} 个中心完整度低于 80%，不参与排名',
    '{{count}} centre is below 80% completeness and not ranked',
    '{{count}} centres are below 80% completeness and not ranked',
  ],
  andMore: ['{{names}}等', '{{names}}, …'],
  useArea: ['改为每百平方米', 'Show per 100 m²'],
});
