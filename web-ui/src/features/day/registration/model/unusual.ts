import type { Person } from '@/domain/offline/roster';
import type { TargetResponse } from '@/shared/api/generated/model';

/** Who of those is not of the age the activity is meant for, by the years alone; whose year is not known is. */
export function unusualOf(
  { ageMin, ageMax, day }: Pick<TargetResponse, 'ageMin' | 'ageMax' | 'day'>,
  people: readonly { value: string; label: string }[],
  known: readonly Person[],
): string[] {
  const year = day ? Number(day.slice(0, 4)) : new Date().getFullYear();
  const born = new Map(known.map(each => [each.id, each.birthYear]));
  return people
    .filter(({ value }) => {
      const birthYear = born.get(value);
      if (birthYear == null) return false;
      const age = year - birthYear;
      return (ageMin !== null && age < ageMin) || (ageMax !== null && age > ageMax);
    })
    .map(({ label }) => label);
}
