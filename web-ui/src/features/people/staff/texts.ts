import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('staff', {
  title: ['团队', 'Team'],
  sub: ['谁能进入本中心，能做什么', 'Who may enter this centre, and what they may do'],
  invite: ['邀请成员', 'Invite'],
  edit: ['修改成员', 'Edit member'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Role'],
  manager: ['负责人', 'Manager'],
  frontDesk: ['前台', 'Front desk'],
  viewer: ['只读', 'Viewer'],
  managerHint: [
    '全部功能：日程、导入、合同与报告、团队',
    'Everything: timetable, import, contracts, statements, team',
  ],
  frontDeskHint: ['签到、结场、登记居民', 'Check-in, closing sessions, residents'],
  viewerHint: ['只看日程和数字，看不到居民姓名', 'Sees the timetable and figures, no names of residents'],
  lastKept: ['唯一的负责人：先指定另一位，才能移出', 'The only manager: appoint another first'],
  lastStays: [
    '唯一的负责人：先指定另一位，才能改角色或停用',
    'The only manager: appoint another before changing the role or deactivating',
  ],
  active: ['可以登录', 'May sign in'],
  enabledIt: ['{{name}} 可以登录了', '{{name}} may sign in'],
  disabledIt: ['已停用 {{name}}', '{{name}} may no longer sign in'],
  activeHint: [
    '停用后数秒内失去访问；过去的记录保留其姓名',
    'Access ends within seconds; past records keep the name',
  ],
  empty: ['还没有成员', 'No members yet'],
});
