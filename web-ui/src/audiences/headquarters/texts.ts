import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('headquarters', {
  where: ['总部', 'Headquarters'],
  find: ['找中心、页面…', 'Find centres, screens…'],
  comparison: ['比较', 'Comparison'],
  centres: ['中心', 'Centres'],
  network: ['中心网络', 'Network'],
  openings: ['开通', 'Openings'],
  agencies: ['购买主体', 'Agencies'],
  members: ['总部成员', 'Members'],
  acts: ['操作记录', 'Activity log'],
});
