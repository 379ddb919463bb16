import { Button } from 'antd';
import { useState } from 'react';
import { NameCell } from '@/domain/organisation/NameCell';
import { StateTag } from '@/domain/organisation/StateTag';
import { Invited } from '@/domain/person';
import {
  getAgencyHistory,
  getExportAgenciesUrl,
  getGetAgencyHistoryQueryKey,
} from '@/shared/api/generated/headquarters-network-agency/headquarters-network-agency';
import type { AgencyResponse, Member } from '@/shared/api/generated/model';
import { useCommon, useNameOf } from '@/shared/i18n';
import { ListPage, useListState } from '@/shared/ui';
import { useAgencies } from '../api/useAgencies';
import { useText } from '../texts';
import { InviteForm } from './InviteForm';
import { People } from './People';
import { RegisterForm } from './RegisterForm';

export function AgenciesPage() {
  const text = useText();
  const common = useCommon();
  const nameOf = useNameOf();
  const list = useListState('agencies', {});
  const [inviting, setInviting] = useState<AgencyResponse | null>(null);
  const [invited, setInvited] = useState<Member | null>(null);
  return (
    <>
      <ListPage<AgencyResponse>
        title={text('title')}
        sub={text('sub')}
        exportUrl={format => getExportAgenciesUrl({ format })}
        record={{
          may: true,
          add: text('register'),
          form: ({ open, onClose }) => <RegisterForm open={open} onClose={onClose} />,
        }}
        history={{ of: 'agency', keyOf: getGetAgencyHistoryQueryKey, page: getAgencyHistory }}
        list={list}
        pages={useAgencies()}
        rowKey="slug"
        nameOf={nameOf}
        empty={{ title: text('empty'), body: text('emptyBody') }}
        rowActions={row =>
          row.state === 'open' && (
            <Button
              type="link"
              aria-label={text('inviteOf', { name: nameOf(row) })}
              onClick={() => setInviting(row)}
            >
              {text('invite')}
            </Button>
          )
        }
        columns={[
          {
            title: common('name'),
            render: (_, row) => <NameCell of={row}>{nameOf(row)}</NameCell>,
          },
          { title: text('level'), render: (_, { level }) => text(level) },
          { title: common('state'), render: (_, { state }) => <StateTag state={state} /> },
          { title: text('members'), render: (_, row) => <People of={row} /> },
        ]}
      >
        {invited && <Invited of={{ ...invited, email: invited.username }} onSeen={() => setInvited(null)} />}
      </ListPage>
      <InviteForm
        key={inviting?.slug}
        agency={inviting}
        name={inviting ? nameOf(inviting) : ''}
        onClose={() => setInviting(null)}
        onInvited={setInvited}
      />
    </>
  );
}
