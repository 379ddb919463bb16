import { defineTexts } from '@/shared/i18n';

export const useProgrammeText = defineTexts('programme-hues', {
  legend: ['颜色代表服务板块', 'Colours stand for programmes'],
});
