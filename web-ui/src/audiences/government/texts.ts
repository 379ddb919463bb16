import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('government', {
  only: ['只显示贵单位购买的服务', 'Only the services your body purchased'],
});
