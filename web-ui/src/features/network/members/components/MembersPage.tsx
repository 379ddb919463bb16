import { useState } from 'react';
import { lastOf, PeoplePage } from '@/domain/person';
import { getExportMembersUrl } from '@/shared/api/generated/headquarters-network-member/headquarters-network-member';
import type { MemberResponse } from '@/shared/api/generated/model';
import { AddButton, ExportButton, useListState, useOpened } from '@/shared/ui';
import { readMember, useMemberActs, useMembers } from '../api/useMembers';
import { useText } from '../texts';
import { InviteForm, MemberForm } from './MemberForms';

export function MembersPage() {
  const text = useText();
  const list = useListState('members', {});
  const pages = useMembers();
  const acts = useMemberActs();
  const [invited, setInvited] = useState<MemberResponse | null>(null);
  const opened = useOpened<MemberResponse>(list, {
    items: pages.items,
    idOf: ({ subject }) => subject,
    read: readMember,
  });
  return (
    <>
      <PeoplePage<MemberResponse>
        title={text('title')}
        sub={text('sub')}
        actions={<AddButton list={list}>{text('invite')}</AddButton>}
        exporter={<ExportButton name={text('title')} url={format => getExportMembersUrl({ format })} />}
        list={list}
        pages={pages}
        rowKey="subject"
        empty={{ title: text('empty') }}
        roleOf={({ role }) => text(role)}
        again={({ subject }) => acts.again.mutateAsync(subject)}
        remove={acts.remove.mutateAsync}
        keeper={{ role: 'administrator', kept: text('lastKept') }}
        invited={invited}
        onInvitedSeen={() => setInvited(null)}
      />
      <InviteForm open={opened.open && !opened.of} onClose={opened.onClose} onInvited={setInvited} />
      <MemberForm
        key={list.formKey}
        member={opened.of}
        isLast={
          opened.of?.subject !== undefined && opened.of.subject === lastOf(pages, 'administrator')?.subject
        }
        onClose={opened.onClose}
      />
    </>
  );
}
