import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('spaceHours', {
  title: ['空间开放时间', 'Hours of the space'],
  titleOf: ['{{name}}的开放时间', 'Hours of {{name}}'],
  sub: [
    '一般随中心开放；不同的，写明从哪天起、每周哪些时段。预约提醒、空档和使用率都按当天有效的时间算。',
    'A space is open as the centre is, unless hours of its own are stated here, from a day on. Hints, gaps and use go by what was true on the day.',
  ],
  ofAll: ['全部空间的开放时间', 'Hours of all spaces'],
  add: ['新增开放时间', 'New hours'],
  edit: ['修改开放时间', 'Edit hours'],
  validFrom: ['从这一天起', 'From this day on'],
  validFromHint: ['最早可以写到三个月前', 'Three months back at the earliest'],
  which: ['开放时间', 'Hours'],
  asCentre: ['随中心', 'As the centre'],
  own: ['和中心不同', 'Its own'],
  week: ['每周', 'In a week'],
  weekHint: [
    '可以比中心长，也可以在中心休息的日子开放。特殊日期当天，只在中心和空间都开放的时段开放。',
    'They may be longer than the centre’s, or on days it is closed. On a special day the space is open while both are.',
  ],
  fixed: ['已定', 'Settled'],
  fixedHint: [
    '开始得太早，不能再改；可以另加一条，从更晚的日子起。',
    'It began too long ago to be changed; other hours may begin later.',
  ],
  remove: ['删除', 'Remove'],
  removeTitle: ['删除从 {{day}} 起的开放时间？', 'Remove the hours from {{day}} on?'],
  removeBody: [
    '之前有效的开放时间会接着用，这些日子的使用率会重算。',
    'What was true before goes on, and the use of those days is counted anew.',
  ],
  removed: ['已删除', 'Removed'],
  empty: ['随中心开放', 'Open as the centre'],
  emptyBody: [
    '这个空间没有自己的开放时间。只在晚上开的教室、周日也开的健身房，在这里写明。',
    'It has no hours of its own. A room for the evening, or a gym that opens on Sundays, is stated here.',
  ],
});
