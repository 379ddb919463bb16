import { useEffect } from 'react';
import { announceSignedIn, SIGN_IN_CHANNEL } from '@/shared/api/session';
import { PlainPage } from '@/shared/ui/Pages';
import { useText } from './texts';

/** The window opened to sign in again: it tells the others and closes. */
export function SignedIn() {
  const text = useText();
  useEffect(() => {
    announceSignedIn();
    const channel = new BroadcastChannel(SIGN_IN_CHANNEL);
    channel.postMessage('signed-in');
    channel.close();
    window.close();
  }, []);
  return <PlainPage title={text('signedIn')} />;
}
