import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { readAnew } from '../api/readAnew';
import {
  announceSignedIn,
  isLeaving,
  isSignedOut,
  onSession,
  SIGN_IN_CHANNEL,
  SIGNED_OUT_MESSAGE,
} from '../api/session';
import { dropDrafts } from '../lib/drafts';
import { part } from './part';

const SignInAgain = part(() => import('./SignInAgain').then(module => module.SignInAgain));

/** Asks to sign in again when the server said so, and goes on by itself once that happened in another window. */
export function SessionExpired() {
  const client = useQueryClient();
  const open = useSyncExternalStore(onSession, isSignedOut);

  useEffect(() => {
    const channel = new BroadcastChannel(SIGN_IN_CHANNEL);
    channel.onmessage = ({ data }) => {
      if (data === SIGNED_OUT_MESSAGE) {
        // nothing of what this window shows or typed is for whoever sits here next
        dropDrafts();
        if (!isLeaving()) window.location.reload();
        return;
      }
      announceSignedIn();
      void readAnew(client);
    };
    return () => channel.close();
  }, [client]);

  return open ? <SignInAgain /> : null;
}
