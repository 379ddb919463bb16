import { useRuleWords } from '@/domain/series/words';
import type { RoundResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import type { Tone } from '@/shared/ui';

export const STATES = [
  'draft',
  'collecting',
  'closed',
  'allocated',
  'confirming',
  'confirmed',
  'cancelled',
] as const;
export type State = (typeof STATES)[number];

export const TONES: Partial<Record<State, Tone>> = {
  collecting: 'good',
  closed: 'warn',
  allocated: 'warn',
  confirming: 'warn',
  confirmed: 'good',
};

/** A rule with its times, in words; the season says from when. */
export function useTimes() {
  const ruleOf = useRuleWords();
  return ({ rule, startsLocal, endsLocal }: { rule: string; startsLocal: string; endsLocal: string }) =>
    `${ruleOf({ rule, startsOn: '2027-03-01' })} ${startsLocal}–${endsLocal}`;
}

/** What the server says in both languages. */
export function useSaid() {
  const [language] = useLanguage();
  return (words: { zh: string; en: string }) => (language === 'en' ? words.en : words.zh);
}

/** Whether there is a draw to tell of. */
export const isDrawn = ({ state }: RoundResponse) =>
  state === 'allocated' || state === 'confirming' || state === 'confirmed';
