import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('government', {
  purchased: ['购买的服务', 'Purchased services'],
  only: ['只显示贵单位购买的服务', 'Only the services your body purchased'],
});
