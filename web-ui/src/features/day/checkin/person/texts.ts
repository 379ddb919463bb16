import { defineTexts } from '@/shared/i18n';

export const usePersonText = defineTexts('changePerson', {
  change: ['换人', 'Change person'],
  changeShort: ['换人', 'Switch'],
  title: ['这台设备交给谁？', 'Who takes over this device?'],
  body: [
    '您会退出登录，接手的人只需输入密码。您的姓名会留在这台设备上，方便再换回来。',
    'You are signed out; whoever takes over gives their password. Your name stays on this device, to come back quickly.',
  ],
  waits: [
    '本机还有 {{count}} 条待上传，会保留，由本人登录后上传。',
    '{{count}} still to be sent stays here and is sent once its person is signed in.',
    '{{count}} still to be sent stay here and are sent once their person is signed in.',
  ],
  lock: ['锁定，我马上回来', 'Lock, I’ll be right back'],
  somebody: ['其他人登录', 'Somebody else'],
  dismiss: ['从本机移除 {{name}}', 'Remove {{name}} from this device'],
});
