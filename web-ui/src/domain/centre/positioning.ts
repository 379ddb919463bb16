import type { ProfileRequest } from '@/shared/api/generated/model';
import { usePositioningText } from './texts';

export type Positioning = ProfileRequest['positioning'];

export const POSITIONINGS: readonly Positioning[] = [
  'general',
  'neighbourhood',
  'community-service',
  'social-organisations',
  'elders',
  'disability',
  'party',
  'sport',
  'swimming-skating',
  'families-youth',
  'arts',
  'other',
];

/** The code, if it is one: what an older server keeps may be a word somebody typed. */
export function positioningOf(kept: string | null | undefined): Positioning | undefined {
  return POSITIONINGS.find(each => each === kept);
}

/** What a positioning is called; what is no code is shown as it is kept. */
export function usePositioning(): (kept: string) => string {
  const text = usePositioningText();
  return kept => {
    const code = positioningOf(kept);
    return code ? text(code) : kept;
  };
}
