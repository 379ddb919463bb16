import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('devices', {
  title: ['签到设备', 'Desk devices'],
  sub: [
    '每台设备最后一次联系的时间，以及那时还有多少条签到没有上传',
    'When each device was last heard of, and how many check-ins it still held then',
  ],
  device: ['设备', 'Device'],
  this: ['本机', 'This one'],
  heardAt: ['最后联系', 'Last heard of'],
  heardBy: ['当时登录的人', 'Signed in then'],
  taps: ['未上传', 'Not sent'],
  oldest: ['最早一条', 'Oldest'],
  missed: ['可能遗失', 'Missing'],
  missedHint: [
    '一小时以上没有联系，还有签到没有上传。请找到这台设备，打开“签到”并联网；用它签到的人登录后会自动上传。',
    'Not heard of for more than an hour, with check-ins on it. Find it, open the check-in and connect it; once its people sign in, all is sent.',
  ],
  remove: ['移除', 'Remove'],
  removeTitle: ['移除“{{name}}”？', 'Remove “{{name}}”?'],
  removeBody: [
    '只从这张表上移除。设备再打开时会重新出现，上面的签到仍会上传。',
    'It only leaves this list. Opened again the device comes back, and what is on it is sent.',
  ],
  removeHeld: [
    '它最后一次联系时还有 {{count}} 条签到没有上传；如果找不回来，请到场次里按纸质记录补录。',
    'When last heard of it held {{count}} check-in not sent; if it is gone for good, enter it from paper.',
    'When last heard of it held {{count}} check-ins not sent; if it is gone for good, enter them from paper.',
  ],
  empty: ['还没有设备', 'No devices yet'],
  emptyBody: [
    '前台打开屋里厢后，设备会自己出现在这里。',
    'A device appears by itself once a desk opens Hearth on it.',
  ],
});
