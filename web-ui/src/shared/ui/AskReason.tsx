import { type ReactNode, useState } from 'react';
import { part } from './part';

const Asking = part(() => import('./onDemand/AskReason').then(module => module.AskReason));

export interface AskReasonProps {
  open: boolean;
  title: string;
  children?: ReactNode;
  confirm: string;
  danger?: boolean;
  /** Whether there is nothing to confirm. */
  disabled?: boolean;
  /** What the reason is called, and what becomes of it, where that is not the usual. */
  label?: string;
  hint?: string;
  /** Usual reasons, one tap each. */
  presets?: string[];
  onClose: () => void;
  onReason: {
    mutateAsync: (reason: string) => Promise<unknown>;
    isPending: boolean;
    error: unknown;
    reset: () => void;
  };
}

/** A confirm for what cannot be undone: it asks why, and the reason is kept. The form comes when it is first asked. */
export function AskReason(props: AskReasonProps) {
  const [asked, setAsked] = useState(false);
  if (props.open && !asked) setAsked(true);
  return asked ? <Asking {...props} /> : null;
}
