import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useGetInfo, useGetMe } from '@/shared/api/generated/me/me';
import type { Me } from '@/shared/api/generated/model';
import { problemText, SignedOut } from '@/shared/api/problem';
import {
  announceSignedIn,
  loginAddress,
  SIGN_IN_CHANNEL,
  SIGN_IN_REFUSED_PATH,
  SIGNED_IN_PATH,
} from '@/shared/api/session';
import { useCommon, useLanguage } from '@/shared/i18n';
import { type Here, MeProvider } from '@/shared/lib/me';
import { PlainPage } from '@/shared/ui/Pages';
import { useShellText } from '@/shared/ui/texts';
import { Invitations, putOff } from './Invitations';
import { NoPlace } from './NoPlace';

const AUDIENCES = {
  centre: lazy(() => import('@/audiences/centre').then(module => ({ default: module.CentreAudience }))),
  headquarters: lazy(() =>
    import('@/audiences/headquarters').then(module => ({ default: module.HeadquartersAudience })),
  ),
  agency: lazy(() =>
    import('@/audiences/government').then(module => ({ default: module.GovernmentAudience })),
  ),
};

/** How often a page asks whether one can sign in again. */
const ASK_AGAIN_MS = 2_000;

/** Asks who is here, and opens the audience of their organisation. */
export function Boot() {
  const text = useShellText();
  const common = useCommon();
  const [language] = useLanguage();
  const here = `${window.location.pathname}${window.location.search}`;
  const { data: me, error, refetch } = useGetMe({ query: { staleTime: Number.POSITIVE_INFINITY } });

  if (window.location.pathname === SIGN_IN_REFUSED_PATH) return <SignInRefused />;
  if (window.location.pathname === SIGNED_IN_PATH && me) return <SignedIn />;
  if (error instanceof SignedOut) return <ToLogin returnTo={here} />;
  if (error) {
    return (
      <PlainPage
        title={text('unreachable')}
        action={
          <Button type="primary" onClick={() => void refetch()}>
            {common('retry')}
          </Button>
        }
      >
        {problemText(error, language).detail}
      </PlainPage>
    );
  }
  if (!me) return <PlainPage title={text('starting')} />;
  return <Entrance me={me} />;
}

function Entrance({ me }: { me: Me }) {
  const text = useShellText();
  const { invitations } = me;
  const [later, setLater] = useState(() => putOff(invitations));
  if (invitations.length > 0 && !later) {
    return <Invitations of={invitations} onLater={() => setLater(true)} />;
  }
  if (!me.organisation || !me.role) return <NoPlace me={me} />;
  const Audience = AUDIENCES[me.organisation.kind as keyof typeof AUDIENCES];
  return (
    <MeProvider me={me as Here}>
      <Suspense fallback={<PlainPage title={text('starting')} />}>
        <Audience />
      </Suspense>
    </MeProvider>
  );
}

/** Where the identity provider sends whom it refused: for the organisation asked for, not as a person. */
function SignInRefused() {
  const text = useShellText();
  return (
    <PlainPage
      title={text('signInRefused')}
      action={
        <Button type="primary" href={loginAddress('/')}>
          {text('signInAgain')}
        </Button>
      }
    >
      {text('signInRefusedBody')}
    </PlainPage>
  );
}

/** Sends to the sign-in once that answers: while it is away, this page says so and goes on by itself. */
function ToLogin({ returnTo }: { returnTo: string }) {
  const text = useShellText();
  const address = loginAddress(returnTo);
  const { data: info } = useGetInfo({
    query: { refetchInterval: query => (query.state.data?.signIn === false ? ASK_AGAIN_MS : false) },
  });
  const available = info?.signIn;
  useEffect(() => {
    if (available) window.location.replace(address);
  }, [available, address]);
  if (available === false) return <PlainPage title={text('signInAway')}>{text('signInAwayBody')}</PlainPage>;
  return <PlainPage title={text('starting')} action={<a href={address}>{text('signIn')}</a>} />;
}

/** The window opened to sign in again: it tells the others and closes. */
function SignedIn() {
  const text = useShellText();
  useEffect(() => {
    announceSignedIn();
    const channel = new BroadcastChannel(SIGN_IN_CHANNEL);
    channel.postMessage('signed-in');
    channel.close();
    window.close();
  }, []);
  return <PlainPage title={text('signedIn')} />;
}
