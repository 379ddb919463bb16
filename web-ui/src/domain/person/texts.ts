import { defineTexts } from '@/shared/i18n';

/** Where somebody on a list of people stands, and what may be done with them. */
export const useMembershipText = defineTexts('membership', {
  name: ['姓名', 'Name'],
  email: ['邮箱', 'E-mail'],
  role: ['角色', 'Role'],
  you: ['您', 'You'],
  active: ['启用', 'Active'],
  inactive: ['已停用', 'Deactivated'],
  invited: ['已邀请，待本人接受', 'Invited, not answered'],
  declined: ['已谢绝', 'Declined'],
  invitedBy: ['{{by}} 于 {{at}} 邀请', 'Invited by {{by}}, {{at}}'],
  again: ['再次邀请', 'Invite again'],
  withdraw: ['撤回邀请', 'Take back'],
  withdrawTitle: ['撤回对{{name}}的邀请？', 'Take back the invitation of {{name}}?'],
  withdrawBody: [
    '被撤回的人不能再用这份邀请加入，可以重新邀请。',
    'Those invitations can no longer be accepted; the people can be invited anew.',
  ],
  remove: ['移出', 'Remove'],
  removeTitle: ['把{{name}}移出？', 'Remove {{name}}?'],
  removeBody: [
    '数秒内失去访问；过去的记录保留其姓名。',
    'Access ends within seconds; past records keep the name.',
  ],
});
