import { Button } from 'antd';
import { useState } from 'react';
import type { StaffResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { EmptyState, PageHead, PeopleTable } from '@/shared/ui';
import { useStaff, useStaffActs } from '../api/useStaff';
import { useText } from '../texts';
import { EditForm, InviteForm } from './StaffForms';
import { useRoles } from './useRoles';

export function StaffPage() {
  const text = useText();
  const may = useMay();
  const roles = useRoles();
  const pages = useStaff();
  const acts = useStaffActs();
  const [inviting, setInviting] = useState(false);
  const [editing, setEditing] = useState<StaffResponse | null>(null);
  const mayManage = may('manage-staff');
  return (
    <>
      <PageHead
        title={text('title')}
        sub={text('sub')}
        actions={
          mayManage && (
            <Button type="primary" onClick={() => setInviting(true)}>
              {text('invite')}
            </Button>
          )
        }
      />
      <PeopleTable<StaffResponse>
        pages={pages}
        rowKey="id"
        label={text('title')}
        empty={<EmptyState title={text('empty')} />}
        roleOf={role => roles.find(each => each.value === role)?.label ?? role}
        acts={
          mayManage
            ? {
                edit: setEditing,
                again: ({ id }) => acts.again.mutateAsync(id),
                remove: acts.remove.mutateAsync,
              }
            : undefined
        }
      />
      <InviteForm open={inviting} onClose={() => setInviting(false)} />
      <EditForm member={editing} onClose={() => setEditing(null)} />
    </>
  );
}
