import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('footfall', {
  title: ['人流', 'Footfall'],
  sub: [
    '一天里进门的次数，由门口的计数器上报，或人工登记；有人工登记的日子用人工的数。进门次数和人次各数各的：不能相加，也不是同一批人的比例。',
    'How often somebody came in on a day: sent by counters, or entered by hand, which is then used. It and the visits are counted apart: never added, and no share of the same people.',
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
  source: ['来源', 'Source'],
  byHand: ['人工登记 · {{name}}', 'By hand · {{name}}'],
  counters: ['计数器', 'Counters'],
  beside: ['计数器合计 {{value}}，没有采用', 'Counters sent {{value}}, which is not used'],
  doorSent: ['{{name}} {{value}}', '{{name}} {{value}}'],
  doorSilent: ['{{name}} 没有读数', '{{name}} sent nothing'],
  missing: ['缺 {{value}} 小时', '{{value}} h missing'],
  missingHint: [
    '开放时段里有这么久没有读数：实际进门的人可能更多。缺的不会补估。',
    'It sent nothing of so much of the opening hours: more may have come in. Nothing is estimated.',
  ],
  late: ['补传', 'Sent later'],
  lateHint: ['有读数是过了这一天才收到的', 'Some of it came when the day was over'],
  instead: ['登记读数，代替计数器', 'Enter a count instead of the counters'],
  insteadHint: [
    '计数器合计 {{value}}。登记后这一天就用您的数，两者不会相加。',
    'The counters sent {{value}}. Once entered, yours is used for this day; the two are never added.',
  ],
  reason: ['更正原因', 'Why it is corrected'],
  void: ['作废', 'Void'],
  voidTitle: ['作废 {{day}} 的读数？', 'Void the count of {{day}}?'],
  voidBody: [
    '作废后用这一天计数器的读数；没有计数器的，这一天就没有读数：没有读数不是 0。',
    'What counters sent of the day is used then; without any the day has no count, which is not 0.',
  ],
  empty: ['还没有人流读数', 'No counts yet'],
  emptyBody: [
    '闭馆时把门口计数器的读数登记下来，和当天的人次放在一起看。',
    'Enter what the counter at the door says when you close: it then stands beside the visits of the day.',
  ],
});
