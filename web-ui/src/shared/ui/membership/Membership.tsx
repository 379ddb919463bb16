import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { momentIn } from '../../lib/days';
import { useMe } from '../../lib/me';
import { Tag, type Tone } from '../Bits';
import layout from '../layout.module.css';
import { useMembershipText } from './texts';

const TONES: Record<string, Tone> = { active: 'good', invited: 'info', declined: 'warn' };

/** Somebody on a list of people, as staff, members and agencies' people are. */
export interface Membership {
  name: string;
  state: string;
  invitedBy: string | null;
  invitedAt: string | null;
}

/** Where somebody stands, and who let them in when. */
export function MembershipState({ of: { state, invitedBy, invitedAt } }: { of: Membership }) {
  const text = useMembershipText();
  const { organisation } = useMe();
  const known = (['active', 'inactive', 'invited', 'declined'] as const).find(each => each === state);
  return (
    <>
      <Tag tone={TONES[state] ?? 'plain'}>{known ? text(known) : state}</Tag>
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
  onAgain,
  onRemove,
  children,
}: {
  of: Membership;
  onAgain: () => void;
  onRemove: () => void;
  children?: ReactNode;
}) {
  const text = useMembershipText();
  const asked = person.state === 'invited' || person.state === 'declined';
  const remove = text(asked ? 'withdraw' : 'remove');
  return (
    <>
      {children}
      {asked && (
        <Button type="link" size="small" aria-label={`${text('again')} ${person.name}`} onClick={onAgain}>
          {text('again')}
        </Button>
      )}
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
    </>
  );
}
