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
  planned: ['未结场', 'Not closed'],
  cancelled: ['已取消', 'Cancelled'],
  byMethod: ['方式', 'Methods'],
  date: ['日期', 'Date'],
  held: ['已举办', 'Held'],
});
