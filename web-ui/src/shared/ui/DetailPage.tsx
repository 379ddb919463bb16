import type { ReactNode } from 'react';
import { ProblemAlert } from './Problems';
import { Skeleton } from './Skeleton';

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
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return <Skeleton />;
}
