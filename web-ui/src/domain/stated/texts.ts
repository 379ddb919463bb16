import { defineTexts } from '@/shared/i18n';

/** Days that have neither a session nor a word, stated together. */
export const useStatedText = defineTexts('statedDays', {
  stateDays: ['声明 {{count}} 天无场次', 'State {{count}} day', 'State {{count}} days'],
  stateDaysBody: [
    '这些天对外开放，但没有任何场次。如果其实办过、只是还没登记，请去掉勾选并补登。',
    'The facility was open on these days and had no session. Untick days whose sessions took place and are still to be entered.',
  ],
  stateMore: [
    '这样的日子共 {{count}} 天：一起声明',
    'There is {{count}} such day: state it',
    'There are {{count}} such days: state them together',
  ],
  unstatedHere: [
    '这段时间有 {{count}} 个开放日没有场次，也没有声明',
    '{{count}} open day of these had no session, and nobody confirmed it',
    '{{count}} open days of these had no session, and nobody confirmed it',
  ],
  stateThem: ['一起声明', 'State them together'],
  presetNone: ['当天未安排活动', 'Nothing was scheduled'],
  earlierDays: ['更早的日子', 'Earlier days'],
  laterDays: ['较近的日子', 'Later days'],
});
