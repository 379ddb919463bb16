import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('catalogue', {
  activities: ['活动', 'Activities'],
  activitiesSub: [
    '居民参加的活动；一个活动有许多场次',
    'What people come for; an activity has many sessions',
  ],
  programmes: ['服务板块', 'Programmes'],
  spaces: ['空间', 'Spaces'],
  spacesSub: ['场次可以指定空间，也可以不指定', 'A session may name a space, or none'],
  addActivity: ['新增活动', 'New activity'],
  addProgramme: ['新增服务板块', 'New programme'],
  addSpace: ['新增空间', 'New space'],
  editActivity: ['修改活动', 'Edit activity'],
  editProgramme: ['修改服务板块', 'Edit programme'],
  editSpace: ['修改空间', 'Edit space'],
  find: ['活动名称', 'Title of the activity'],
  anyProgramme: ['全部服务板块', 'Any programme'],
  title: ['名称', 'Title'],
  titleHint: [
    '这个名称会出现在给政府的报告里，请勿写个人信息',
    'It appears in statements to government: no personal data here',
  ],
  programme: ['服务板块', 'Programme'],
  age: ['年龄', 'Age'],
  ageMin: ['最小年龄', 'Age from'],
  ageMax: ['最大年龄', 'Age to'],
  ageWrong: ['不能小于最小年龄', 'Not below the lower age'],
  externalId: ['外部编号', 'External id'],
  sessions: ['场次', 'Sessions'],
  show: ['查看场次', 'Show sessions'],
  sensitive: ['敏感服务', 'Sensitive'],
  sensitiveField: [
    '这是敏感服务（如残障、戒治、心理）',
    'This is a sensitive programme (disability, recovery, mental health…)',
  ],
  sensitiveHint: [
    '对外的数字里不含它；每月另列一行合计，至少 2 场、5 人次才公布',
    'Figures shown outside the centre leave it out; it has a line of its own per month, once there are 2 sessions and 5 visits',
  ],
  marking: [
    '保存后，总部能看到的这个板块的场次和数字会撤下，也不再计入以后的每月合计。此前已被查看、导出或写进报告的无法收回。',
    'Once saved, what headquarters can still see of its sessions and figures is withdrawn, and enters no monthly line later on. What was read, exported or reported before cannot be recalled.',
  ],
  unmarking: [
    '保存后，这个板块每一场的人数都会对外显示，已公布的每月合计会撤下。请先确认不会因此认出参加者。',
    'Once saved, the heads of each of its sessions are shown outside, and its monthly lines are withdrawn. Make sure that nobody can be recognised by that.',
  ],
  crossing: [
    '移进或移出敏感服务：只有从未签到、也未结场的活动可以。已有记录的，请在另一板块新建活动。',
    'Into or out of a sensitive programme: only an activity that never had records can be moved. Otherwise make a new one in the other programme.',
  ],
  area: ['面积 m²', 'Area m²'],
  equipment: ['设备', 'Equipment'],
  equipmentOf: ['{{name}}的设备', 'Equipment of {{name}}'],
  capacity: ['容纳人数', 'Capacity'],
  emptyActivities: ['还没有活动', 'No activities yet'],
  emptyActivitiesBody: [
    '可以新增，也可以导入日程表，活动会自动建立。',
    'Add one, or import a timetable: activities are made from it.',
  ],
  emptyProgrammes: ['还没有服务板块', 'No programmes yet'],
  emptyProgrammesBody: [
    '服务板块把同类活动放在一起，例如“为老服务”。',
    'A programme groups activities of one kind.',
  ],
  emptySpaces: ['还没有空间', 'No spaces yet'],
  emptySpacesBody: [
    '登记房间和场地后，“今日”会按空间排开。',
    'Once rooms are entered, Today shows the day by space.',
  ],
  noMatch: ['没有符合条件的活动', 'No activity matches'],
});
