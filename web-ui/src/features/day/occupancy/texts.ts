import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('occupancy', {
  title: ['空间使用率', 'Use of spaces'],
  sub: [
    '开放时间里，空间有多少时间真正在用：已结场的场次和已使用的预约都算，同时有几件事的只算一次；只算已经过完的日子，不含敏感服务。',
    'How much of the opening hours spaces were in use, by sessions held and bookings used; what was there at once counts once. Of days that are over, without sensitive programmes.',
  ],
  month: ['月份', 'Month'],
  thisMonth: ['本月至昨天', 'This month up to yesterday'],
  space: ['空间', 'Space'],
  open: ['可用小时', 'Hours open'],
  openHint: [
    '中心开放的时间，从空间启用那天起算；特别日子按当天的开放时间算。',
    'The opening hours of the centre while there was the space; a special day has its own.',
  ],
  used: ['使用小时', 'Hours used'],
  share: ['使用率', 'Occupancy'],
  shareHint: [
    '使用小时 ÷ 可用小时。开放时间以外的使用和前后的布置、清场时间不算在内。',
    'Hours used ÷ hours open. What was outside the hours, and the minutes to set up and clear, are not in it.',
  ],
  sessions: ['已结场场次', 'Sessions held'],
  bookings: ['已使用的预约', 'Bookings used'],
  guests: ['预约来客', 'Guests'],
  guestsHint: [
    '借用空间的来客，单独统计，不计入人次。',
    'Those who came to bookings: counted apart, and no visits.',
  ],
  noShows: ['预约未到', 'No-shows'],
  all: ['全部空间', 'All spaces'],
  ofAll: ['{{used}} / {{open}} 小时', '{{used}} of {{open}} hours'],
  placeless: [
    '另有 {{count}} 场已结场的场次没有写明空间，没有算进来。',
    '{{count}} session held has no space written down and is not in it.',
    '{{count}} sessions held have no space written down and are not in it.',
  ],
  see: ['查看这些场次', 'See these sessions'],
  notYet: ['这个月还没有过完的日子。', 'No day of this month is over yet.'],
  empty: ['还没有空间', 'No spaces yet'],
  emptyBody: ['先登记空间，排场次时写明在哪里。', 'Add spaces first, and say of sessions where they are.'],
});
