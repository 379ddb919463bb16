import { Alert, Form } from 'antd';
import { useEffect, useState } from 'react';
import {
  getOpeningHints,
  useGetOpeningHints,
} from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import { askOnce } from '@/shared/ui';
import { useOpeningText } from './texts';

interface Fields {
  managerEmail: string;
}

/** While it is typed every letter would be another address. */
const PAUSE_MS = 600;
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s.]+$/;

const askable = (email: unknown): string =>
  typeof email === 'string' && ADDRESS.test(email.trim()) ? email.trim() : '';

/** What it is once it stays so for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled === value ? settled : '';
}

/** Below the address that is being typed: whether somebody signs in with it already, who will then be manager without being asked. */
export function KnownManager({ before }: { before?: string | null }) {
  const text = useOpeningText();
  const email = useSettled(askable(Form.useWatch('managerEmail')));
  const { data } = useGetOpeningHints(
    { managerEmail: email },
    { query: { enabled: email !== '' && email !== before, retry: false } },
  );
  return (
    <div role="status">
      {email !== '' && email !== before && data?.managerKnown && (
        <Alert type="warning" showIcon title={text('managerKnown')} />
      )}
    </div>
  );
}

/** Asks once more before it is sent; nobody is asked where that cannot be found out now. */
export function useKnownManager(confirm: string) {
  const text = useOpeningText();
  return async ({ managerEmail }: Fields): Promise<undefined> => {
    const email = askable(managerEmail);
    if (email === '') return;
    const hints = await getOpeningHints({ managerEmail: email }).catch(() => null);
    if (hints?.managerKnown) await askOnce(text('managerKnownTitle'), [text('managerKnown')], confirm);
  };
}
