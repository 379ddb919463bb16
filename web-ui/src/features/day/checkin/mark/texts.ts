import { defineTexts } from '@/shared/i18n';

/** What of others waits on this device. */
export const useMarkText = defineTexts('waitingMark', {
  othersMark: ['其他人 {{count}} 条待上传', '{{count}} of others', '{{count}} of others'],
  elsewhereMark: [
    '其他中心 {{count}} 条待上传',
    '{{count}} at another centre',
    '{{count}} at another centre',
  ],
});
