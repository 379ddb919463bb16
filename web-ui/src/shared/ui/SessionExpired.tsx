import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { announceSignedIn, isSignedOut, loginAddress, onSession, SIGN_IN_CHANNEL } from '../api/session';
import { useMe } from '../lib/me';
import { useShellText } from './texts';

export const SIGNED_IN_PATH = '/signed-in';

/** Asks to sign in again in a window of its own, so that nothing on this page is lost. */
export function SessionExpired() {
  const text = useShellText();
  const client = useQueryClient();
  const { organisation } = useMe();
  const open = useSyncExternalStore(onSession, isSignedOut);

  useEffect(() => {
    const channel = new BroadcastChannel(SIGN_IN_CHANNEL);
    channel.onmessage = () => {
      announceSignedIn();
      void client.invalidateQueries();
    };
    return () => channel.close();
  }, [client]);

  const signIn = () =>
    window.open(loginAddress(SIGNED_IN_PATH, organisation.alias), 'hearth-sign-in', 'width=480,height=680');
  return (
    <Modal
      open={open}
      title={text('expiredTitle')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={signIn}>
          {text('signInAgain')}
        </Button>
      }
    >
      {text('expiredBody')}
    </Modal>
  );
}
