import { useConsentText } from '@/domain/consent/texts';
import { useText } from '../texts';

/** In force or withdrawn, to choose by. */
export function useStates() {
  const text = useText();
  const words = useConsentText();
  return {
    name: 'state',
    label: text('state'),
    any: text('anyState'),
    options: (['given', 'withdrawn'] as const).map(value => ({ value, label: words(value) })),
  };
}
