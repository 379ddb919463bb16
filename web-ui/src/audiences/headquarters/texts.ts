import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('headquarters', {
  where: ['总部', 'Headquarters'],
  centres: ['中心', 'Centres'],
});
