import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('centre', {
  day: ['每日', 'The day'],
  people: ['人员', 'People'],
  promise: ['承诺', 'Promises'],
  today: ['今日', 'Today'],
  timetable: ['日程', 'Timetable'],
  checkIn: ['签到', 'Check-in'],
  daySheet: ['日录入', 'Day sheet'],
  devices: ['签到设备', 'Desk devices'],
  activities: ['活动', 'Activities'],
  spaces: ['空间', 'Spaces'],
  residents: ['居民', 'Residents'],
  contracts: ['购买服务合同', 'Contracts'],
  imports: ['导入日程', 'Import'],
  staff: ['团队', 'Team'],
  acts: ['操作记录', 'Activity log'],
  openToday: ['今天开放 {{hours}}', 'Open today {{hours}}'],
  closedToday: ['今天不开放', 'Closed today'],
});
