import { defineTexts } from '@/shared/i18n';

/** What is said of what is taken back. */
export const useBackText = defineTexts('takeBack', {
  takingBack: ['撤销中，等服务器确认', 'Being undone, once the server answers'],
  undoBody: [
    '这一条不再计入人次；记录和原因会保留。',
    'It no longer counts; the record and the reason are kept.',
  ],
  presetWrong: ['点错了', 'Wrong tap'],
  presetTwice: ['重复清点', 'Counted twice'],
  presetNotHere: ['本人没来', 'Was not here'],
  takeBackBody: [
    '只撤销这一条：还在本机的立即删除；可能已经送到服务器的，联网后由服务器撤销。',
    'Only this one: what is still on this device is gone at once; what may have reached the server is undone there once it can be asked.',
  ],
});
