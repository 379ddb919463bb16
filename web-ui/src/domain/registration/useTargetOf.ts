import { useListRegistrationTargets } from '@/shared/api/generated/centre-day-registration/centre-day-registration';
import type { TargetResponse } from '@/shared/api/generated/model';

/** What whoever comes to a session signs up for: it, or its activity as a course; nothing where nobody does. */
export function useTargetOf(session: string | undefined): TargetResponse | undefined {
  const { data } = useListRegistrationTargets(
    { session: session ?? '', limit: 1 },
    { query: { enabled: session !== undefined } },
  );
  return session === undefined ? undefined : data?.items[0];
}
