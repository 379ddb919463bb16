import type { ReactNode } from 'react';
import { problemText, Unreachable } from '../api/problem';
import { useCommon, useLanguage } from '../i18n';
import { isMissingPiece, reload, wasReloaded } from '../lib/newVersion';
import { Button } from './controls';
import { useShellText } from './texts';

/** What to say of a screen that broke, and what to do: reload where that may help, wait where it just did not. */
export function useBroken(error: unknown): { title: string; body: string; action: ReactNode } {
  const text = useShellText();
  const common = useCommon();
  const missing = isMissingPiece(error);
  const again = missing && wasReloaded();
  const [language] = useLanguage();
  const away = missing && !navigator.onLine ? problemText(new Unreachable(), language) : null;
  return {
    title: away?.title ?? text(again ? 'stillMissing' : missing ? 'newVersion' : 'broken'),
    body: away?.detail ?? text(again ? 'stillMissingBody' : missing ? 'newVersionBody' : 'brokenBody'),
    action: (
      <Button type={again ? 'default' : 'primary'} onClick={reload}>
        {common(again ? 'retry' : 'reload')}
      </Button>
    ),
  };
}
