import { useState } from 'react';
import { lastOf, PeoplePage } from '@/domain/person';
import { getExportStaffUrl } from '@/shared/api/generated/centre-people-staff/centre-people-staff';
import type { StaffResponse } from '@/shared/api/generated/model';
import { AddButton, ExportButton, useListState, useOpened } from '@/shared/ui';
import { readStaff, useStaff, useStaffActs } from '../api/useStaff';
import { useText } from '../texts';
import { EditForm, InviteForm } from './StaffForms';
import { useRoles } from './useRoles';

export function StaffPage() {
  const text = useText();
  const roles = useRoles();
  const list = useListState('staff', {});
  const pages = useStaff();
  const acts = useStaffActs();
  const [invited, setInvited] = useState<StaffResponse | null>(null);
  const opened = useOpened<StaffResponse>(list, {
    items: pages.items,
    idOf: ({ id }) => id,
    read: readStaff,
  });
  return (
    <>
      <PeoplePage<StaffResponse>
        title={text('title')}
        sub={text('sub')}
        actions={<AddButton list={list}>{text('invite')}</AddButton>}
        exporter={<ExportButton name={text('title')} url={format => getExportStaffUrl({ format })} />}
        list={list}
        pages={pages}
        rowKey="id"
        empty={{ title: text('empty') }}
        roleOf={({ role }) => roles.find(each => each.value === role)?.label}
        again={({ id }) => acts.again.mutateAsync(id)}
        remove={acts.remove.mutateAsync}
        keeper={{ role: 'manager', kept: text('lastKept') }}
        invited={invited}
        onInvitedSeen={() => setInvited(null)}
      />
      <InviteForm open={opened.open && !opened.of} onClose={opened.onClose} onInvited={setInvited} />
      <EditForm
        key={list.formKey}
        member={opened.of}
        isLast={opened.of?.id !== undefined && opened.of.id === lastOf(pages, 'manager')?.id}
        onClose={opened.onClose}
      />
    </>
  );
}
