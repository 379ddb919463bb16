import { defineTexts } from '@/shared/i18n';

export const useText = defineTexts('comparison-hours', {
  hours: [
    '开放小时来自开放时间，不来自签到：取中心档案里当时有效的每周时间和中心安排的特殊日期，只算已经过完的日子。',
    'Hours open come from opening hours and not from check-ins: the weekly hours of the profile valid then and the special days of the centre, of days that are over.',
  ],
});
