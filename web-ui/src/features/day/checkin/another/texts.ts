import { defineTexts } from '@/shared/i18n';

export const useAnotherText = defineTexts('another-resident', {
  anotherTitle: ['另一位“{{name}}”', 'Another “{{name}}”'],
  anotherBody: [
    '已登记过同名或姓名相近的居民，请先核对。确是另一位，请填出生年份，以后好区分。',
    'Somebody of this name, or one like it, is known: check first. If it is somebody else, give the year of birth, to tell them apart.',
  ],
  birthYear: ['出生年份（可不填）', 'Year of birth (optional)'],
  birthYearWrong: ['请填 1900 到今年之间的年份', 'A year between 1900 and this year'],
  addAndCheckIn: ['登记“{{q}}”并签到', 'Add “{{q}}” and check in'],
});
