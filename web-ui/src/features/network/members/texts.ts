import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('members', {
  title: ['总部成员', 'Members of headquarters'],
  sub: [
    '管理员开通中心、邀请成员；分析员只看比较与中心',
    'Administrators open centres and let people in; analysts read the comparison and the centres',
  ],
  invite: ['邀请成员', 'Invite a member'],
  edit: ['修改成员', 'Change a member'],
  name: ['姓名', 'Name'],
  role: ['角色', 'Role'],
  administrator: ['管理员', 'Administrator'],
  analyst: ['分析员', 'Analyst'],
  'agency-viewer': ['购买主体的查看者', 'Viewer of an agency'],
  lastKept: ['唯一的管理员：先指定另一位，才能移出', 'The only administrator: appoint another first'],
  lastStays: [
    '唯一的管理员：先指定另一位，才能改角色或停用',
    'The only administrator: appoint another before changing the role or deactivating',
  ],
  active: ['可以登录', 'May sign in'],
  activeHint: [
    '停用后立即不能进入；记录保留',
    'Without it they are out at once; what they did stays on record',
  ],
  empty: ['还没有成员', 'No member yet'],
});
