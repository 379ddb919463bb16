import { Button, Popconfirm } from 'antd';
import type { StaffResponseState } from '@/shared/api/generated/model';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { layout, Tag, type Tone } from '@/shared/ui';
import { useMembershipText } from './texts';

const TONES: Record<StaffResponseState, Tone> = {
  active: 'good',
  inactive: 'plain',
  invited: 'info',
  declined: 'warn',
};

/** Somebody on a list of people, as staff, members and agencies' people are. */
export interface Membership {
  name: string;
  state: StaffResponseState;
  invitedBy: string | null;
  invitedAt: string | null;
}

/** Whether somebody was invited and has not joined. */
export const isAsked = ({ state }: Membership): boolean => state === 'invited' || state === 'declined';

/** Where somebody stands, and who let them in when. */
export function MembershipState({ of: { state, invitedBy, invitedAt } }: { of: Membership }) {
  const text = useMembershipText();
  const { organisation } = useMe();
  return (
    <>
      <Tag tone={TONES[state]}>{text(state)}</Tag>
      {invitedBy && invitedAt && (
        <small className={`${layout.line} ${layout.faint}`}>
          {text('invitedBy', { by: invitedBy, at: momentIn(invitedAt, organisation.timeZone) })}
        </small>
      )}
    </>
  );
}

/** What may be done with somebody on the list. */
export function MembershipActions({
  of: person,
  kept,
  onAgain,
  onRemove,
}: {
  of: Membership;
  /** Why they cannot be taken out: said instead of offering it. */
  kept?: string;
  onAgain: () => void;
  onRemove: () => void;
}) {
  const text = useMembershipText();
  const asked = isAsked(person);
  const remove = text(asked ? 'withdraw' : 'remove');
  return (
    <>
      {asked && (
        <Button type="link" size="small" aria-label={`${text('again')} ${person.name}`} onClick={onAgain}>
          {text('again')}
        </Button>
      )}
      {kept ? (
        <small className={layout.faint}>{kept}</small>
      ) : (
        <Popconfirm
          title={text(asked ? 'withdrawTitle' : 'removeTitle', { name: person.name })}
          description={asked ? undefined : text('removeBody')}
          okText={remove}
          okButtonProps={{ danger: true }}
          onConfirm={onRemove}
        >
          <Button type="link" size="small" danger aria-label={`${remove} ${person.name}`}>
            {remove}
          </Button>
        </Popconfirm>
      )}
    </>
  );
}
