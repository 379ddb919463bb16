import { useEffect } from 'react';
import { useGetInfo } from '@/shared/api/generated/me/me';
import { loginAddress } from '@/shared/api/session';
import { PlainPage } from '@/shared/ui/Pages';
import { useShellText } from '@/shared/ui/texts';
import { useText } from './texts';

/** How often a page asks whether one can sign in again. */
const ASK_AGAIN_MS = 2_000;

/** Sends to the sign-in once that answers: while it is away, this page says so and goes on by itself. */
export function ToLogin({ returnTo }: { returnTo: string }) {
  const text = useText();
  const shell = useShellText();
  const address = loginAddress(returnTo);
  const { data: info } = useGetInfo({
    query: { refetchInterval: query => (query.state.data?.signIn === false ? ASK_AGAIN_MS : false) },
  });
  const available = info?.signIn;
  useEffect(() => {
    if (available) window.location.replace(address);
  }, [available, address]);
  if (available === false) return <PlainPage title={text('signInAway')}>{text('signInAwayBody')}</PlainPage>;
  return <PlainPage title={shell('starting')} action={<a href={address}>{text('signIn')}</a>} />;
}
