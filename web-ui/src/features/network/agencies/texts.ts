import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('agencies', {
  title: ['购买主体', 'Agencies'],
  sub: [
    '购买服务的政府机构；他们只看到已发布的履约报告',
    'Government bodies that purchase services; they read what was published, nothing else',
  ],
  register: ['登记购买主体', 'Register an agency'],
  registered: ['已排队，正在开通', 'Queued; it is being opened'],
  name: ['中文名称', 'Chinese name'],
  nameEn: ['英文名称', 'English name'],
  level: ['级别', 'Level'],
  city: ['市级', 'City'],
  district: ['区级', 'District'],
  'sub-district': ['街镇', 'Sub-district'],
  simulated: ['这是演示用的模拟机构', 'This is a simulated agency, for demonstration'],
  members: ['可查看的人', 'People who may look'],
  noMembers: ['还没有人', 'Nobody yet'],
  invite: ['邀请', 'Invite'],
  inviteTo: ['邀请人查看 · {{name}}', 'Invite somebody · {{name}}'],
  inviteOf: ['邀请{{name}}的人', 'Invite somebody of {{name}}'],
  personName: ['姓名', 'Name'],
  empty: ['还没有购买主体', 'No agency yet'],
  emptyBody: [
    '登记后，中心可以把购买服务合同归到它名下，它的人可以查看已发布的履约报告。',
    'Once registered, centres can put contracts under it, and its people read the published statements.',
  ],
});
