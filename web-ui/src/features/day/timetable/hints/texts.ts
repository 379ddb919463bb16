import { defineTexts } from '@/shared/i18n';

export const useHintText = defineTexts('sessionHints', {
  taken: ['这段时间 {{space}} 已有：{{sessions}}', 'At this time {{space}} has: {{sessions}}'],
  takenMore: [
    '这段时间 {{space}} 已有：{{sessions}} 等',
    'At this time {{space}} has: {{sessions}} and more',
  ],
  held: [
    '这段时间不能用 {{space}}：{{holders}} 占用（含准备和清场），请换一个时间或空间',
    '{{space}} cannot be had then: {{holders}} (with the time before and after). Choose another time or space',
  ],
  closed: ['中心这一天不开放', 'The centre is closed on that day'],
  outside: ['不在开放时间内（当天 {{hours}}）', 'Not within opening hours ({{hours}} that day)'],
  title: ['仍要保存吗？', 'Save all the same?'],
  keep: ['仍要保存', 'Save all the same'],
});
