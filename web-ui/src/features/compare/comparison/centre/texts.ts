import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('comparison-centre', {
  backToAll: ['全部中心', 'All centres'],
  profile: ['中心档案', 'Profile'],
  figuresOf: ['{{period}}的数据', 'Figures of {{period}}'],
  notClosedNote: ['另有未结场 {{visits}} 人次', '{{visits}} more not yet closed'],
  onlyWholePeriods: ['任意期间不能去重', 'Not for any other period'],
  months: ['逐月', 'By month'],
  monthsWhole: ['所涉各月，按整月计', 'The months touched, each as a whole'],
  noMonths: ['这些月份没有任何记录', 'Nothing was recorded in these months'],
  monthLabel: ['只看{{month}}', 'Only {{month}}'],
  sessions: ['场次', 'Sessions'],
  sessionsSub: [
    '只有目录名称与合计离开中心；不含敏感服务',
    'Only catalogue titles and totals leave a centre; without sensitive programmes',
  ],
  noSessions: ['这段时间没有场次', 'No session in this time'],
  time: ['时间', 'Time'],
  session: ['场次名称', 'Session'],
  apart: ['敏感服务', 'Sensitive programmes'],
  apartSub: ['另列，不在以上任何数字里', 'Apart: in none of the figures above'],
  apartHint: [
    '每个敏感服务板块每月一行，月份结束后公布一次，至少 2 场、5 人次；不足的月份并入后面的月份。公布后不再改变，更正计入下一行',
    'One line a month for each sensitive programme, published once when the month is over, from 2 sessions and 5 heads on; a month with fewer joins the next. It never changes: corrections enter the next line',
  ],
  programme: ['服务板块', 'Programme'],
  monthsOf: ['月份', 'Months'],
  monthsFromTo: ['{{from}}至{{to}}', '{{from}} to {{to}}'],
  corrected: ['含更正', 'Corrected'],
  correctedHint: [
    '含以前月份公布之后的更正',
    'Holds corrections of earlier months made after they were published',
  ],
  notWhole: [
    '有月份不在所选期间内，不列数字、不相加',
    'Some of its months lie outside this period: no numbers, not added up',
  ],
  peopleHint: [
    '服务人数（去重）：期间内留下姓名的不同居民；不同期间、不同中心不能相加。月、季、年的最多每 30 秒更新一次，可能稍晚于人次',
    'People: distinct residents known by name in the period; never added across periods or centres. Of a month, quarter or year counted anew at most every 30 s, so they may lag behind visits',
  ],
  hoursOpenHint: ['开放小时：按当时的开放时间计算', 'Hours open: by the opening hours that were true then'],
  closedDays: [
    '另有特别闭馆 {{count}} 天',
    '{{count}} day closed by the centre',
    '{{count}} days closed by the centre',
  ],
  occupancyHint: [
    '开放时间内空间被使用的小时 ÷ 空间可用的小时；只算过完的日子，不含敏感服务，没有写明空间的场次不在其中',
    'Hours in which spaces were in use ÷ hours for which they could be, on days that are over; without sensitive programmes and sessions without a known space',
  ],
  noSpaces: ['没有登记空间，不等于 0', 'No spaces are known, which is not 0'],
  footfall: ['人流', 'Footfall'],
  footfallHint: [
    '门口计数器的进门次数，只算有读数的日子；和人次各数各的，不能相加，也不是同一批人的比例',
    'How often somebody came through the door, of days with a reading; never added to visits, and no share of the same people',
  ],
  footfallNote: [
    '{{count}} 天有读数，这些天 {{visits}} 人次',
    '{{count}} day read, with {{visits}} visits',
    '{{count}} days read, with {{visits}} visits',
  ],
  noReadings: ['没有读数，不等于 0', 'No reading, which is not 0'],
  perFootfallHint: [
    '有读数的日子里，人次 ÷ 人流 × 100；可以超过 100，不是同一批人的比例',
    'Visits ÷ footfall × 100, of days with a reading; it may exceed 100 and is no share of the same people',
  ],
  ofVisits: ['有读数的日子 {{visits}} 人次', '{{visits}} visits on the days read'],
  closedDaysHint: [
    '按每周的时间本应开放、由中心安排闭馆的日子；不是开放日',
    'Open by their weekday, and closed by the centre; they are no open days',
  ],
  byMethod: ['方式', 'Methods'],
  date: ['日期', 'Date'],
});
