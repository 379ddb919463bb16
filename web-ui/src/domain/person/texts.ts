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
  invitedNow: ['已邀请 {{name}}', '{{name}} is invited'],
  howMail: [
    '已向 {{email}} 发送邮件，从邮件里设好密码就能在 {{address}} 登录。收不到时请看看垃圾邮件。',
    'A mail went to {{email}}: they choose a password from it and sign in at {{address}}. If it does not arrive, have them look among the spam.',
  ],
  howDemo: [
    '这是本机的演示，不发邮件：请{{name}}打开 {{address}}，用 {{email}} 和本机的演示密码登录（启动时显示在终端里）。',
    'This is a demonstration on one machine and sends no mail: {{name}} opens {{address}} and signs in with {{email}} and the demo password shown in the terminal at the start.',
  ],
  howAsked: [
    '{{name}} 已有账号，不另发邮件：用 {{email}} 登录后接受邀请，接受之后才能进来。',
    '{{name}} has an account, so no mail goes out: they sign in with {{email}} and accept the invitation; it means nothing before.',
  ],
  understood: ['知道了', 'Understood'],
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
