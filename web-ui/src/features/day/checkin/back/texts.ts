import { defineTexts } from '@/shared/i18n';

/** What is said of a tap that is taken back before it is sent. */
export const useBackText = defineTexts('takeBack', {
  takingBack: ['撤销中，等服务器确认', 'Being undone, once the server answers'],
  takeBackBody: [
    '只撤销这一条：还在本机的立即删除；可能已经送到服务器的，联网后由服务器撤销。',
    'Only this one: what is still on this device is gone at once; what may have reached the server is undone there once it can be asked.',
  ],
});
