import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('footfall', {
  title: ['人流', 'Footfall'],
  sub: [
    '门口计数器一天的读数。进门次数和人次各数各的：不能相加，也不是同一批人的比例。',
    'What the counter at the door says of a day. It and the visits are counted apart: never added, and no share of the same people.',
  ],
  add: ['登记读数', 'Enter a count'],
  edit: ['更正读数', 'Correct the count'],
  day: ['日期', 'Day'],
  counted: ['人流', 'Footfall'],
  countedHint: [
    '进门次数；没有读数就不登记，不要写 0',
    'Times somebody came in. Without a reading enter nothing: not 0',
  ],
  visits: ['人次', 'Visits'],
  per100: ['每 100 次进门记到', 'For each 100 through the door'],
  per100Hint: [
    '当天已结场场次的人次 ÷ 人流 × 100。一个人可能进门几次、参加几场，所以可以超过 100；两个数不是同一批人。',
    'Visits of held sessions ÷ footfall × 100. Somebody may come in twice, or take part twice, so it may exceed 100.',
  ],
  per100Value: ['{{value}} 人次', '{{value}} visits'],
  by: ['登记人', 'Entered by'],
  reason: ['更正原因', 'Why it is corrected'],
  void: ['作废', 'Void'],
  voidTitle: ['作废 {{day}} 的读数？', 'Void the count of {{day}}?'],
  voidBody: ['这一天就没有读数了：没有读数不是 0。', 'The day has no count then: which is not 0.'],
  empty: ['还没有人流读数', 'No counts yet'],
  emptyBody: [
    '闭馆时把门口计数器的读数登记下来，和当天的人次放在一起看。',
    'Enter what the counter at the door says when you close: it then stands beside the visits of the day.',
  ],
});
