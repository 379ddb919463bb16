import { MembershipActions, MembershipState } from '@/domain/person';
import type { AgencyResponse } from '@/shared/api/generated/model';
import { useSayProblem } from '@/shared/ui';
import { useMemberActs } from '../api/useAgencies';
import { useText } from '../texts';
import styles from './Agencies.module.css';

/** Who may look on behalf of an agency, and where each of them stands. */
export function People({ of: { slug, members } }: { of: AgencyResponse }) {
  const text = useText();
  const acts = useMemberActs();
  const sayProblem = useSayProblem();
  if (members.length === 0) return <span className={styles.faint}>{text('noMembers')}</span>;
  return (
    <ul className={styles.people}>
      {members.map(member => (
        <li key={member.subject}>
          {member.name} <span className={styles.faint}>{member.username}</span>{' '}
          <MembershipState of={member} />
          <MembershipActions
            of={member}
            onAgain={() => acts.again.mutateAsync({ slug, member }).catch(sayProblem)}
            onRemove={() => acts.remove.mutateAsync({ slug, member }).catch(sayProblem)}
          />
        </li>
      ))}
    </ul>
  );
}
