import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Problem } from '../api/problem';
import { ProblemAlert } from './Problems';
import { Skeleton } from './Skeleton';
import { useShellText } from './texts';

const NOT_FOUND = 404;

interface Asked<T> {
  data: T;
  error: unknown;
  refetch: () => unknown;
}

/** A screen that is one thing: its shape while it is read, what went wrong with a way to try again, and then the thing. */
export function DetailPage<T>({
  of,
  children,
}: {
  of: Asked<T>;
  children: (thing: NonNullable<T>) => ReactNode;
}) {
  const { data, error, refetch } = of;
  if (data != null) return children(data);
  if (!error) return <Skeleton />;
  return (
    <>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {error instanceof Problem && error.status === NOT_FOUND && <WayHome />}
    </>
  );
}

/** What is not there is not there again, however often it is asked for. */
function WayHome() {
  const text = useShellText();
  return (
    <p>
      <Link to="/">{text('home')}</Link>
    </p>
  );
}
