import { defineTexts } from '@/shared/i18n';

export const useActivityText = defineTexts('activityNames', {
  ages: ['{{from}}–{{to}} 岁', 'age {{from}}–{{to}}'],
  agesFrom: ['{{from}} 岁起', 'age {{from}}+'],
  agesTo: ['至 {{to}} 岁', 'up to age {{to}}'],
  number: ['编号 {{id}}', 'No. {{id}}'],
  next: ['下一场 {{when}}', 'next {{when}}'],
  nextNone: ['没有排定的场次', 'no session planned'],
});
