import { Button } from 'antd';
import { useState } from 'react';
import {
  getAgencyHistory,
  getExportAgenciesUrl,
  getGetAgencyHistoryQueryKey,
} from '@/shared/api/generated/headquarters-network-agency/headquarters-network-agency';
import type { AgencyResponse, AgencyResponseState } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { useCommon, useLanguage } from '@/shared/i18n';
import {
  AddButton,
  ExportButton,
  HistoryDrawer,
  ListPage,
  SimulatedTag,
  Tag,
  type Tone,
  useListState,
} from '@/shared/ui';
import { useAgencies } from '../api/useAgencies';
import { useText } from '../texts';
import styles from './Agencies.module.css';
import { InviteForm, RegisterForm } from './AgencyForms';
import { People } from './People';

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
  const pages = useAgencies();
  const [inviting, setInviting] = useState<AgencyResponse | null>(null);
  const [past, setPast] = useState<AgencyResponse | null>(null);
  const history = useHistoryPages(past?.slug, getGetAgencyHistoryQueryKey, getAgencyHistory);
  const nameOf = (row: AgencyResponse) => (language === 'en' ? row.nameEn : row.name);
  return (
    <>
      <ListPage<AgencyResponse>
        title={text('title')}
        sub={text('sub')}
        actions={<AddButton list={list}>{text('register')}</AddButton>}
        exporter={<ExportButton name={text('title')} url={format => getExportAgenciesUrl({ format })} />}
        list={list}
        pages={pages}
        rowKey="slug"
        nameOf={nameOf}
        empty={{ title: text('empty'), body: text('emptyBody') }}
        rowActions={row => (
          <>
            {row.state === 'open' && (
              <Button
                type="link"
                aria-label={text('inviteOf', { name: nameOf(row) })}
                onClick={() => setInviting(row)}
              >
                {text('invite')}
              </Button>
            )}
            <Button
              type="link"
              aria-label={text('historyOf', { name: nameOf(row) })}
              onClick={() => setPast(row)}
            >
              {common('history')}
            </Button>
          </>
        )}
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
      <RegisterForm open={list.open === 'new'} onClose={() => list.setOpen(null)} />
      <HistoryDrawer
        open={past !== null}
        title={past ? text('historyOf', { name: nameOf(past) }) : ''}
        pages={history}
        of="agency"
        onClose={() => setPast(null)}
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
