import type { ReactNode } from 'react';
import { useCommon } from '../i18n';
import { isMissingPiece, reload, wasReloaded } from '../lib/newVersion';
import { Button } from './controls';
import { useShellText } from './texts';

/** What to say of a screen that broke, and what to do: reload where that may help, wait where it just did not. */
export function useBroken(error: unknown): { title: string; body: string; action: ReactNode } {
  const text = useShellText();
  const common = useCommon();
  const missing = isMissingPiece(error);
  const again = missing && wasReloaded();
  return {
    title: text(again ? 'stillMissing' : missing ? 'newVersion' : 'broken'),
    body: text(again ? 'stillMissingBody' : missing ? 'newVersionBody' : 'brokenBody'),
    action: (
      <Button type={again ? 'default' : 'primary'} onClick={reload}>
        {common(again ? 'retry' : 'reload')}
      </Button>
    ),
  };
}
