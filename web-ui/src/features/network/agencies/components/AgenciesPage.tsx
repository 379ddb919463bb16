import { Button } from 'antd';
import { useState } from 'react';
import {
  getAgencyHistory,
  getExportAgenciesUrl,
  getGetAgencyHistoryQueryKey,
} from '@/shared/api/generated/headquarters-network-agency/headquarters-network-agency';
import type { AgencyResponse, AgencyResponseState } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { ListPage, SimulatedTag, Tag, type Tone, useListState } from '@/shared/ui';
import { useAgencies } from '../api/useAgencies';
import { useText } from '../texts';
import styles from './Agencies.module.css';
import { InviteForm } from './InviteForm';
import { People } from './People';
import { RegisterForm } from './RegisterForm';

const TONES: Record<AgencyResponseState, Tone> = {
  open: 'good',
  opening: 'info',
  suspended: 'warn',
  failed: 'bad',
};

export function AgenciesPage() {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const list = useListState('agencies', {});
  const [inviting, setInviting] = useState<AgencyResponse | null>(null);
  const nameOf = (row: AgencyResponse) => (language === 'en' ? row.nameEn : row.name);
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
            render: (_, row) => (
              <>
                <b>{nameOf(row)}</b> <SimulatedTag when={row.simulated} />
                <span className={styles.sub}>{row.slug}</span>
              </>
            ),
          },
          { title: text('level'), render: (_, { level }) => text(level) },
          {
            title: common('state'),
            render: (_, { state }) => <Tag tone={TONES[state]}>{text(state)}</Tag>,
          },
          { title: text('members'), render: (_, row) => <People of={row} manage /> },
        ]}
      />
      <InviteForm
        key={inviting?.slug}
        agency={inviting}
        name={inviting ? nameOf(inviting) : ''}
        onClose={() => setInviting(null)}
      />
    </>
  );
}
