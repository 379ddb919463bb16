import { defineTexts } from '@/shared/i18n';

export const useStatedText = defineTexts('stated', {
  statedBy: ['{{by}} · {{at}}', '{{by}} · {{at}}'],
  state: ['声明这一天无场次', 'State that there were no sessions'],
  stateHint: [
    '开放而没有场次的日子，声明后才算已记录。之后补登的场次仍可录入。',
    'An open day without sessions counts as recorded once this is stated. Sessions can still be added later.',
  ],
  closedDay: ['按每周的开放时间，这一天不开放', 'Closed on this day of every week'],
  stateLater: [
    '过了这一天，若确实没有场次，请在这里声明',
    'Once the day is over, state here that there were none',
  ],
  statedDay: ['已声明 {{day}} 无场次', 'Stated that {{day}} had no sessions'],
  undoneStating: ['声明后随即撤销', 'Undone right after stating it'],
  withdraw: ['撤回声明', 'Withdraw'],
  withdrawTitle: ['撤回 {{day}} 的声明？', 'Withdraw what was stated of {{day}}?'],
  unstated: [
    '{{count}} 个开放日没有场次，也没有声明',
    '{{count}} open day had no session, and nobody confirmed it',
    '{{count}} open days had no session, and nobody confirmed it',
  ],
  unstatedNote: [
    '点这里一起声明；声明后才算已记录，影响完整度',
    'Confirm them here together: confirmed days count as recorded and raise the completeness',
  ],
});
