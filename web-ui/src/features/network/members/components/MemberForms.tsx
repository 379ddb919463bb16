import { Alert, Form, Switch } from 'antd';
import type { MemberResponse } from '@/shared/api/generated/model';
import { ChoiceField, EmailField, FormDrawer, layout, TextField } from '@/shared/ui';
import { type InviteRequest, readMember, type UpdateRequest, useInvite, useUpdate } from '../api/useMembers';
import { useText } from '../texts';

const ROLES = ['administrator', 'analyst'] as const;

/** A member of headquarters is one of the two. */
const fieldsOf = ({ role, active }: MemberResponse): UpdateRequest => ({
  role: role === 'administrator' ? role : 'analyst',
  active,
});

export function InviteForm({
  open,
  onClose,
  onInvited,
}: {
  open: boolean;
  onClose: () => void;
  onInvited: (person: MemberResponse) => void;
}) {
  const text = useText();
  const write = useInvite();
  return (
    <FormDrawer<InviteRequest, MemberResponse>
      open={open}
      title={text('invite')}
      submit={text('invite')}
      name="member-invite"
      initial={{ role: 'analyst' }}
      write={write}
      onClose={onClose}
      onSaved={onInvited}
      quiet
    >
      <TextField name="name" label={text('name')} required max={80} />
      <EmailField />
      <RoleField />
    </FormDrawer>
  );
}

export function MemberForm({
  member,
  isLast,
  onClose,
}: {
  member: MemberResponse | null;
  /** Whether they alone can let others in: then they stay what they are. */
  isLast: boolean;
  onClose: () => void;
}) {
  const text = useText();
  const write = useUpdate();
  return (
    <FormDrawer<UpdateRequest>
      open={member !== null}
      title={member ? `${text('edit')} · ${member.name}` : text('edit')}
      name="member"
      of={member && { id: member.subject, version: member.version }}
      initial={member ? fieldsOf(member) : {}}
      write={write}
      reread={async id => {
        const now = await readMember(id);
        return now && { of: { id, version: now.version }, values: fieldsOf(now) };
      }}
      words={{ role: { show: (role: (typeof ROLES)[number]) => text(role) } }}
      onClose={onClose}
    >
      {isLast && <Alert type="info" showIcon title={text('lastStays')} className={layout.below} />}
      <RoleField disabled={isLast} />
      <Form.Item name="active" label={text('active')} extra={text('activeHint')} valuePropName="checked">
        <Switch disabled={isLast} />
      </Form.Item>
    </FormDrawer>
  );
}

function RoleField({ disabled = false }: { disabled?: boolean }) {
  const text = useText();
  return (
    <ChoiceField
      name="role"
      label={text('role')}
      extra={text('sub')}
      disabled={disabled}
      options={ROLES.map(value => ({ value, label: text(value) }))}
    />
  );
}
