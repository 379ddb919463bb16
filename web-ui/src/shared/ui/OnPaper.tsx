import type { ReactNode } from 'react';
import { useMe } from '../lib/me';
import { usePrinting } from '../lib/usePrinting';
import { useShellText } from './texts';

/** What only paper has to be told: on a screen it stands elsewhere, or is not asked. */
export function OnPaper({ children }: { children: ReactNode }) {
  return usePrinting() ? children : null;
}

/** Above every printed page: whose it is, and the day it was printed. */
export function PaperHead({ name }: { name: string }) {
  const text = useShellText();
  const { today } = useMe();
  return (
    <OnPaper>
      <p>{text('printed', { name, day: today })}</p>
    </OnPaper>
  );
}
