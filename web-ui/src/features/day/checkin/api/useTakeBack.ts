import { useState } from 'react';
import type { Tap } from '@/domain/tap/tap';
import { queueOfPage } from '@/domain/tap/useTaps';
import { useSayProblem } from '@/shared/ui';
import { useText } from '../texts';

/** Takes back one tap that was not sent yet, or is on its way, or was answered a moment ago: the queue knows which. */
export function useTakeBack(): { takeBack: (tap: Tap) => Promise<void>; busy: boolean } {
  const text = useText();
  const sayProblem = useSayProblem();
  const [busy, setBusy] = useState(false);
  const takeBack = async (tap: Tap) => {
    setBusy(true);
    try {
      await queueOfPage().takeBack(tap, text('takenBack'));
    } catch (error) {
      sayProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { takeBack, busy };
}
