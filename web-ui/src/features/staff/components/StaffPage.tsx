import { Button } from 'antd';
import { useState } from 'react';
import type { StaffResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useMay, useMe } from '@/shared/lib/me';
import {
  DataTable,
  EmptyState,
  MembershipActions,
  MembershipState,
  PageHead,
  Tag,
  useSayProblem,
} from '@/shared/ui';
import { useStaff, useStaffActs } from '../api/useStaff';
import { useText } from '../texts';
import { EditForm, InviteForm } from './StaffForms';
import { useRoles } from './useRoles';

export function StaffPage() {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const { user } = useMe();
  const roles = useRoles();
  const pages = useStaff();
  const acts = useStaffActs();
  const sayProblem = useSayProblem();
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
      <DataTable<StaffResponse>
        pages={pages}
        rowKey="id"
        label={text('title')}
        empty={<EmptyState title={text('empty')} />}
        columns={[
          {
            title: text('name'),
            render: (_, each) => (
              <>
                <b>{each.name}</b> {each.email === user.email && <Tag>{text('you')}</Tag>}
              </>
            ),
          },
          { title: text('email'), render: (_, each) => each.email },
          {
            title: text('role'),
            render: (_, each) => roles.find(role => role.value === each.role)?.label ?? each.role,
          },
          {
            title: common('state'),
            render: (_, each) => <MembershipState of={each} />,
          },
          {
            title: <span className="visually-hidden">{common('actions')}</span>,
            align: 'right',
            render: (_, each) =>
              mayManage && (
                <MembershipActions
                  of={each}
                  onAgain={() => acts.again.mutateAsync(each.id).catch(sayProblem)}
                  onRemove={() => acts.remove.mutateAsync(each).catch(sayProblem)}
                >
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${common('edit')} ${each.name}`}
                    onClick={() => setEditing(each)}
                  >
                    {common('edit')}
                  </Button>
                </MembershipActions>
              ),
          },
        ]}
      />
      <InviteForm open={inviting} onClose={() => setInviting(false)} />
      <EditForm member={editing} onClose={() => setEditing(null)} />
    </>
  );
}
