import { defineTexts } from '@/shared/i18n';

/** What the national calendar says of a day. */
export const useNationalText = defineTexts('national-day', {
  off: ['休', 'Off'],
  work: ['班', 'Work'],
  offNamed: ['休 · {{name}}', 'Off · {{name}}'],
  workNamed: ['班 · {{name}}调休', 'Work · {{name}}'],
  offHint: ['{{name}}，全国放假', '{{name}}: a national day off'],
  workHint: ['因{{name}}调休，全国上班', 'A national working day, moved for {{name}}'],
});
