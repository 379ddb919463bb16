import { Alert, Form, Switch } from 'antd';
import {
  getGetStaffHistoryQueryKey,
  getStaffHistory,
} from '@/shared/api/generated/centre-people-staff/centre-people-staff';
import type { InviteStaffRequest, StaffResponse, UpdateStaffRequest } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { seen } from '@/shared/api/write';
import { ChoiceField, EmailField, FormDrawer, feedback, latest, layout, TextField } from '@/shared/ui';
import { readStaff, useInvite, useUpdateStaff } from '../api/useStaff';
import { useText } from '../texts';
import { useRoles } from './useRoles';

const fieldsOf = ({ name, role, active }: StaffResponse): UpdateStaffRequest => ({ name, role, active });

export function InviteForm({
  open,
  onClose,
  onInvited,
}: {
  open: boolean;
  onClose: () => void;
  onInvited: (person: StaffResponse) => void;
}) {
  const text = useText();
  const invite = useInvite();
  return (
    <FormDrawer<InviteStaffRequest, StaffResponse>
      open={open}
      title={text('invite')}
      submit={text('invite')}
      name="staff-invite"
      initial={{ role: 'front-desk' }}
      write={invite}
      onClose={onClose}
      onSaved={onInvited}
      quiet
    >
      <NameField />
      <EmailField />
      <RoleField />
    </FormDrawer>
  );
}

export function EditForm({
  member,
  isLast,
  onClose,
}: {
  member: StaffResponse | null;
  /** Whether they alone can let others in: then they stay what they are. */
  isLast: boolean;
  onClose: () => void;
}) {
  const text = useText();
  const roles = useRoles();
  const update = useUpdateStaff();
  const history = useHistoryPages(member?.id, getGetStaffHistoryQueryKey, getStaffHistory);
  return (
    <FormDrawer<UpdateStaffRequest>
      open={member !== null}
      title={text('edit')}
      name="staff"
      of={member}
      initial={member ? fieldsOf(member) : {}}
      reread={async id => latest(await readStaff(id), fieldsOf)}
      words={{
        role: { show: (role: string) => roles.find(each => each.value === role)?.label ?? role },
      }}
      history={history}
      write={{
        ...update,
        mutateAsync: async save => {
          const now = await update.mutateAsync(save);
          if (member && now && member.active !== now.active) {
            const before = { ...fieldsOf(now), active: member.active };
            feedback.undoable(text(now.active ? 'enabledIt' : 'disabledIt', { name: now.name }), () =>
              update.mutateAsync({ of: seen(now), values: before }),
            );
          }
          return now;
        },
      }}
      onClose={onClose}
    >
      <NameField />
      {isLast && <Alert type="info" showIcon title={text('lastStays')} className={layout.below} />}
      <RoleField disabled={isLast} />
      <Form.Item name="active" label={text('active')} extra={text('activeHint')} valuePropName="checked">
        <Switch disabled={isLast} />
      </Form.Item>
    </FormDrawer>
  );
}

function NameField() {
  const text = useText();
  return <TextField name="name" label={text('name')} required max={80} />;
}

function RoleField({ disabled = false }: { disabled?: boolean }) {
  const text = useText();
  return (
    <ChoiceField
      name="role"
      label={text('role')}
      below
      disabled={disabled}
      options={useRoles().map(({ value, label, hint }) => ({ value, label, hint }))}
    />
  );
}
