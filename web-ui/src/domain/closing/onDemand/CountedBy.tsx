import { useQuery } from '@tanstack/react-query';
import {
  getGetSessionClaimsQueryKey,
  getSessionClaims,
} from '@/shared/api/generated/centre-day-session/centre-day-session';
import { useListed } from '@/shared/i18n';
import { useCountedText } from './texts';

/** As many as are asked about at a time. */
const MOST = 50;

/** Of all of them, however many. */
async function claimsOf(sessions: string[]) {
  const claims = [];
  for (let from = 0; from < sessions.length; from += MOST) {
    const { items } = await getSessionClaims({ sessions: sessions.slice(from, from + MOST).join(',') });
    claims.push(...items);
  }
  return claims;
}

export function CountedBy({ sessions }: { sessions: string[] }) {
  const text = useCountedText();
  const listed = useListed();
  const { data: claims = [] } = useQuery({
    queryKey: getGetSessionClaimsQueryKey({ sessions: sessions.join(',') }),
    queryFn: () => claimsOf(sessions),
    enabled: sessions.length > 0,
    retry: false,
    // What was published meanwhile counts.
    staleTime: 0,
  });
  if (claims.length === 0) return <div role="status" />;
  const counted = new Set(claims.map(({ session }) => session)).size;
  const statements = [
    ...new Set(claims.map(({ statement, contract }) => statement ?? text('ofContract', { contract }))),
  ];
  return (
    <p role="status">
      <b>
        {sessions.length === 1
          ? text('counts', { statements: listed(statements) })
          : text('countsSome', { count: counted, statements: listed(statements) })}
      </b>{' '}
      {text('correct')}
    </p>
  );
}
