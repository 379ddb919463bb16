import { defineTexts } from '@/shared/i18n';

/** The list of what waits on this device. */
export const useWaitingText = defineTexts('waiting', {
  listTitle: ['待上传与待处理', 'Waiting to be sent or decided'],
  listSub: [
    '每一条都留在本机，直到服务器收下，或您作出决定。',
    'Each stays on this device until the server took it, or you decide.',
  ],
  nothingWaits: ['没有待上传的签到', 'Nothing waits to be sent'],
  ofOthers: [
    '本机还有其他人的 {{count}} 条，由本人登录后上传。',
    '{{count}} of somebody else is on this device; it is sent once they are signed in.',
    '{{count}} of others are on this device; they are sent once their person is signed in.',
  ],
  ofElsewhere: [
    '您在另一个中心还有 {{count}} 条，切换到那里后上传。',
    '{{count}} of yours at another centre is sent once you are there.',
    '{{count}} of yours at another centre are sent once you are there.',
  ],
  unknownSession: ['未知场次', 'Unknown session'],
  sendNow: ['立即上传', 'Send now'],
  drop: ['放弃', 'Drop'],
  dropTitle: ['放弃“{{what}}”？', 'Drop “{{what}}”?'],
  dropBody: [
    '它不再上传，也不计入人次。如果服务器其实已收下，请到场次里撤销。',
    'It is not sent any more and does not count. If the server took it after all, undo it in the session.',
  ],
  openSession: ['打开场次', 'Open the session'],
  fromFormer: [
    '由旧版本保存，没有记下是谁点的。确认后以您的名义上传。',
    'Kept by a former version without saying whose it is. Trying again sends it as yours.',
  ],
  stuck: ['服务器多次没有处理成功，仍在自动重试。', 'The server failed at it several times; it is tried on.'],
});
