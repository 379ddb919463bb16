import { Button } from 'antd';
import { useState } from 'react';
import { getExportAgenciesUrl } from '@/shared/api/generated/headquarters-network-agency/headquarters-network-agency';
import type { AgencyResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import {
  DataTable,
  EmptyState,
  ExportButton,
  Guard,
  HistoryDrawer,
  PageHead,
  SimulatedTag,
  Tag,
  type Tone,
} from '@/shared/ui';
import { useAgencies, useAgencyHistory } from '../api/useAgencies';
import { useText } from '../texts';
import styles from './Agencies.module.css';
import { InviteForm, RegisterForm } from './AgencyForms';
import { People } from './People';

const TONES: Record<string, Tone> = { open: 'good', opening: 'info', suspended: 'warn', failed: 'bad' };
const STATES = ['open', 'opening', 'suspended', 'failed'] as const;
const LEVELS = ['city', 'district', 'sub-district'] as const;

export function AgenciesPage() {
  return (
    <Guard permission="manage-centres">
      <Agencies />
    </Guard>
  );
}

function Agencies() {
  const text = useText();
  const common = useCommon();
  const may = useMay();
  const [language] = useLanguage();
  const pages = useAgencies();
  const [registering, setRegistering] = useState(false);
  const [inviting, setInviting] = useState<AgencyResponse | null>(null);
  const [past, setPast] = useState<AgencyResponse | null>(null);
  const history = useAgencyHistory(past?.slug);
  const manage = may('manage-centres');
  const nameOf = (row: AgencyResponse) => (language === 'en' ? row.nameEn : row.name);
  const register = manage && (
    <Button type="primary" onClick={() => setRegistering(true)}>
      {text('register')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={text('title')}
        sub={text('sub')}
        actions={
          <>
            <ExportButton name={text('title')} url={format => getExportAgenciesUrl({ format })} />
            {register}
          </>
        }
      />
      <DataTable<AgencyResponse>
        pages={pages}
        rowKey="slug"
        label={text('title')}
        empty={
          <EmptyState title={text('empty')} action={register || undefined}>
            {text('emptyBody')}
          </EmptyState>
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
          {
            title: text('level'),
            render: (_, { level }) => {
              const known = LEVELS.find(each => each === level);
              return known ? text(known) : level;
            },
          },
          {
            title: common('state'),
            render: (_, { state }) => {
              const known = STATES.find(each => each === state);
              return <Tag tone={TONES[state] ?? 'plain'}>{known ? text(known) : state}</Tag>;
            },
          },
          { title: text('members'), render: (_, row) => <People of={row} manage={manage} /> },
          {
            title: <span className="visually-hidden">{common('actions')}</span>,
            align: 'right',
            render: (_, row) => (
              <>
                {manage && row.state === 'open' && (
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
            ),
          },
        ]}
      />
      <RegisterForm open={registering} onClose={() => setRegistering(false)} />
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
