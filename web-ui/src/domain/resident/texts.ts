import type { ResidentResponse } from '@/shared/api/generated/model';
import { defineTexts } from '@/shared/i18n';

export const SEXES = ['female', 'male', 'other'] as const;

const useText = defineTexts('sex', {
  female: ['女', 'Female'],
  male: ['男', 'Male'],
  other: ['其他', 'Other'],
});

/** What a sex is called; nothing where it was not given. */
export function useSexes() {
  const text = useText();
  return (sex: ResidentResponse['sex']) => (sex ? text(sex) : null);
}
