import { defineTexts } from '@/shared/i18n';

/** What it means to reopen what a statement counts. */
export const useCountedText = defineTexts('counted', {
  counts: ['这一场已计入履约报告 {{statements}}。', 'This session is counted by statement {{statements}}.'],
  countsSome: [
    '其中 {{count}} 场已计入履约报告 {{statements}}。',
    '{{count}} of them is counted by statement {{statements}}.',
    '{{count}} of them are counted by statement {{statements}}.',
  ],
  ofContract: ['（合同 {{contract}} 的，编号不详）', '(of contract {{contract}}, number not known)'],
  correct: [
    '已发布的报告不会改变；人数、时间有改动的，结场后须为它发布更正。',
    'What was published does not change; where heads or times are changed, a correction of it has to be published once the session is closed again.',
  ],
});
