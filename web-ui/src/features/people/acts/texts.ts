import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('acts', {
  title: ['操作记录', 'Activity log'],
  sub: ['谁在什么时候做了什么；只增不改', 'Who did what, and when; lines are added and never changed'],
  what: ['操作', 'Action'],
  thing: ['对象', 'Item'],
  change: ['变化', 'Change'],
  everything: ['全部对象', 'All items'],
  everybody: ['全部人员', 'Everybody'],
  onePerson: ['一位人员', 'One person'],
  onlyOf: ['只看{{name}}', 'Only {{name}}'],
  empty: ['还没有记录', 'Nothing was done yet'],
});
