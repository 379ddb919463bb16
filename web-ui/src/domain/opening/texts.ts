import { defineTexts } from '@/shared/i18n';

export const useOpeningText = defineTexts('open-centre', {
  openOne: ['开通中心', 'Open a centre'],
  where: ['名称与位置', 'Name and place'],
  profile: ['档案', 'Profile'],
  name: ['中文名称', 'Chinese name'],
  nameEn: ['英文名称', 'English name'],
  slug: ['标识', 'Slug'],
  slugHint: [
    '小写字母、数字、下划线，以字母开头；一经开通不再改变',
    'Lower-case letters, digits, underscores, a letter first; never changes once open',
  ],
  slugWrong: [
    '小写字母开头，只用小写字母、数字、下划线，最多 40 位',
    'A lower-case letter first, then letters, digits, underscores; 40 at most',
  ],
  timeZone: ['时区', 'Time zone'],
  openedOn: ['启用日期', 'First day'],
  openedOnHint: ['从这一天起有档案和数据', 'Its profile and figures begin on this day'],
  manager: ['首位负责人', 'First manager'],
  managerName: ['姓名', 'Name'],
  managerEmailHint: [
    '用它登录；初次登录时自己设密码',
    'The sign-in name; the password is set at the first sign-in',
  ],
  managerKnown: [
    '这个邮箱已有账号：其本人将直接成为负责人，不另行询问。',
    'Somebody signs in with this address already: they become the manager at once, without being asked.',
  ],
  managerKnownTitle: ['让已有账号的人当负责人？', 'Make somebody manager who has an account already?'],
  simulated: ['这是演示用的模拟中心', 'This is a simulated centre, for demonstration'],
  simulatedHint: ['“模拟”标记会跟随它的每个数字', 'The mark “simulated” travels with each of its figures'],
  workOne: ['开通 {{name}}', 'Open {{name}}'],
  queued: ['已排队，正在开通', 'Queued; it is being opened'],
});
