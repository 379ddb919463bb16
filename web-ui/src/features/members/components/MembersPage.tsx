import { Button } from 'antd';
import { useState } from 'react';
import type { MemberResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useMay, useMe } from '@/shared/lib/me';
import {
  DataTable,
  EmptyState,
  Guard,
  MembershipActions,
  MembershipState,
  PageHead,
  Tag,
  useSayProblem,
} from '@/shared/ui';
import { useMemberActs, useMembers } from '../api/useMembers';
import { useText } from '../texts';
import { InviteForm, MemberForm } from './MemberForms';

export function MembersPage() {
  return (
    <Guard permission="read-centres">
      <Members />
    </Guard>
  );
}

function Members() {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const { user } = useMe();
  const pages = useMembers();
  const acts = useMemberActs();
  const sayProblem = useSayProblem();
  const [inviting, setInviting] = useState(false);
  const [editing, setEditing] = useState<MemberResponse | null>(null);
  const manage = may('manage-centres');
  const invite = manage && (
    <Button type="primary" onClick={() => setInviting(true)}>
      {text('invite')}
    </Button>
  );
  return (
    <>
      <PageHead title={text('title')} sub={text('sub')} actions={invite} />
      <DataTable<MemberResponse>
        pages={pages}
        rowKey="subject"
        label={text('title')}
        empty={<EmptyState title={text('empty')} action={invite || undefined} />}
        columns={[
          {
            title: text('name'),
            render: (_, row) => (
              <>
                <b>{row.name}</b> {row.email === user.email && <Tag>{text('you')}</Tag>}
              </>
            ),
          },
          { title: text('email'), dataIndex: 'email' },
          {
            title: text('role'),
            render: (_, { role }) => (role === 'administrator' || role === 'analyst' ? text(role) : role),
          },
          {
            title: common('state'),
            render: (_, row) => <MembershipState of={row} />,
          },
          {
            title: <span className="visually-hidden">{common('actions')}</span>,
            align: 'right',
            render: (_, row) =>
              manage && (
                <MembershipActions
                  of={row}
                  onAgain={() => acts.again.mutateAsync(row.subject).catch(sayProblem)}
                  onRemove={() => acts.remove.mutateAsync(row).catch(sayProblem)}
                >
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${common('edit')} ${row.name}`}
                    onClick={() => setEditing(row)}
                  >
                    {common('edit')}
                  </Button>
                </MembershipActions>
              ),
          },
        ]}
      />
      <InviteForm open={inviting} onClose={() => setInviting(false)} />
      <MemberForm key={editing?.subject} member={editing} onClose={() => setEditing(null)} />
    </>
  );
}
