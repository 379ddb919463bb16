import { useConsentText } from '@/domain/consent/texts';
import type { ConsentResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { useText } from './texts';

type Given = Pick<ConsentResponse, 'givenOn' | 'how' | 'text' | 'guardian'>;

/** When somebody consented, how, to which words, and who did it for them. */
export function useSaid() {
  const text = useText();
  const words = useConsentText();
  const { today } = useMe();
  const [language] = useLanguage();
  return ({ givenOn, how, text: number, guardian }: Given) =>
    text(guardian ? 'isBy' : 'is', {
      day: datedDay(givenOn, language, today.slice(0, 4)),
      how: words(how),
      number,
      guardian: guardian ?? '',
    });
}
