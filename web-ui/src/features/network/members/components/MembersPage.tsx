import { Button } from 'antd';
import { useState } from 'react';
import type { MemberResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { EmptyState, Guard, PageHead, PeopleTable } from '@/shared/ui';
import { useMemberActs, useMembers } from '../api/useMembers';
import { useText } from '../texts';
import { InviteForm, MemberForm } from './MemberForms';

export function MembersPage() {
  return (
    <Guard permission="manage-centres">
      <Members />
    </Guard>
  );
}

function Members() {
  const text = useText();
  const may = useMay();
  const pages = useMembers();
  const acts = useMemberActs();
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
      <PeopleTable<MemberResponse>
        pages={pages}
        rowKey="subject"
        label={text('title')}
        empty={<EmptyState title={text('empty')} action={invite || undefined} />}
        roleOf={role => (role === 'administrator' || role === 'analyst' ? text(role) : role)}
        acts={
          manage
            ? {
                edit: setEditing,
                again: ({ subject }) => acts.again.mutateAsync(subject),
                remove: acts.remove.mutateAsync,
              }
            : undefined
        }
      />
      <InviteForm open={inviting} onClose={() => setInviting(false)} />
      <MemberForm key={editing?.subject} member={editing} onClose={() => setEditing(null)} />
    </>
  );
}
