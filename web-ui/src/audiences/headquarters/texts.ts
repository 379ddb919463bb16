import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('headquarters', {
  where: ['总部', 'Headquarters'],
  find: ['找中心、页面…', 'Find centres, screens…'],
  centres: ['中心', 'Centres'],
});
