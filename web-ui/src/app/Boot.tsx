import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { getGetMeQueryKey, useGetMe } from '@/shared/api/generated/me/me';
import type { Me } from '@/shared/api/generated/model';
import { showOrganisation } from '@/shared/api/organisation';
import { problemText, SignedOut } from '@/shared/api/problem';
import { onSignOut, SIGN_IN_REFUSED_PATH, SIGNED_IN_PATH } from '@/shared/api/session';
import { useCommon, useLanguage } from '@/shared/i18n';
import { dropDrafts } from '@/shared/lib/drafts';
import { type Here, MeProvider } from '@/shared/lib/me';
import { Button } from '@/shared/ui/controls';
import { PlainPage } from '@/shared/ui/Pages';
import { useShellText } from '@/shared/ui/texts';
import { forgetLast, remember } from './entrance/ahead';
import { openAudience, wasAheadOf } from './entrance/audiences';
import { useColdStart } from './entrance/coldStart';
import { arePutOff } from './entrance/putOff';

const forget = () => {
  forgetLast();
  return import('@/domain/offline/vault').then(module => module.forget());
};
onSignOut(forget);

// Seldom seen: the first load of everybody else need not hold them.
const Invitations = lazy(() =>
  import('./entrance/Invitations').then(module => ({ default: module.Invitations })),
);
const NoPlace = lazy(() => import('./entrance/NoPlace').then(module => ({ default: module.NoPlace })));
const SignedIn = lazy(() => import('./entrance/SignedIn').then(module => ({ default: module.SignedIn })));
const ToLogin = lazy(() => import('./entrance/ToLogin').then(module => ({ default: module.ToLogin })));
const SignInRefused = lazy(() =>
  import('./entrance/SignInRefused').then(module => ({ default: module.SignInRefused })),
);

const audience = (kind: Parameters<typeof openAudience>[0]) =>
  lazy(async () => ({ default: (await openAudience(kind)).Audience }));

const AUDIENCES = {
  centre: audience('centre'),
  headquarters: audience('headquarters'),
  agency: audience('agency'),
};

/** Asks who is here, and opens the audience of their organisation. */
export function Boot() {
  const text = useShellText();
  return (
    <Suspense fallback={<PlainPage title={text('starting')} />}>
      <Asking />
    </Suspense>
  );
}

function Asking() {
  const text = useShellText();
  const common = useCommon();
  const [language] = useLanguage();
  const here = `${window.location.pathname}${window.location.search}`;
  const {
    data: me,
    error,
    refetch,
  } = useGetMe({
    query: { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
  });
  const left = !me && error instanceof SignedOut;
  const trying = useColdStart(me === undefined && !left, error !== null);
  useEffect(() => {
    // the sign-in ended elsewhere: what names somebody is not kept for the next one here
    if (left) void forget().catch(() => undefined);
  }, [left]);

  if (window.location.pathname === SIGN_IN_REFUSED_PATH) return <SignInRefused />;
  if (window.location.pathname === SIGNED_IN_PATH && me) return <SignedIn />;
  if (me) return <Entrance me={me} />;
  if (error instanceof SignedOut) return <ToLogin returnTo={here} />;
  if (error && !trying) {
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
  return <PlainPage title={text('starting')} />;
}

function Entrance({ me }: { me: Me }) {
  const { invitations } = me;
  const [later, setLater] = useState(() => arePutOff(invitations));
  if (invitations.length > 0 && !later) {
    return <Invitations of={invitations} onLater={() => setLater(true)} />;
  }
  if (!me.organisation || !me.role) return <NoPlace me={me} />;
  const Audience = AUDIENCES[me.organisation.kind as keyof typeof AUDIENCES];
  return (
    <MeProvider me={me as Here} key={me.organisation.alias}>
      <Entered me={me as Here}>
        <Audience />
      </Entered>
    </MeProvider>
  );
}

/** From here on every request says whose page it is; what was read of another organisation before is forgotten. */
function Entered({ me, children }: { me: Here; children: ReactNode }) {
  const client = useQueryClient();
  const { alias } = me.organisation;
  // Before the first question of a screen, so not in an effect: those of the screens come first.
  useState(() => {
    if (showOrganisation(alias) || wasAheadOf(alias)) {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== getGetMeQueryKey()[0] });
    }
    remember(me);
  });
  useEffect(() => dropDrafts(me.user.id), [me.user.id]);
  return children;
}
