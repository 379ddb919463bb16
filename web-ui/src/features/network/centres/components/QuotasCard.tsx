import { Button, Table } from 'antd';
import { useState } from 'react';
import { useGetCentreQuotas } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { CentreQuotas, Line } from '@/shared/api/generated/model';
import { count } from '@/shared/lib/numbers';
import { Card, ProblemAlert, SidewaysScroll, Tag } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Centres.module.css';
import { QuotasForm } from './QuotasForm';

export const QUOTAS = {
  imports: 'quotaImports',
  'import-rows': 'quotaImportRows',
  residents: 'quotaResidents',
  'picture-mb': 'quotaPictures',
  'requests-per-minute': 'quotaRequests',
} as const;

/** What the centre keeps and what it may keep. */
export function QuotasCard({ slug, manage }: { slug: string; manage: boolean }) {
  const text = useText();
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useGetCentreQuotas(slug);
  return (
    <Card
      className={styles.block}
      title={text('quotas')}
      extra={
        manage && (
          <Button size="small" disabled={!data} onClick={() => setChanging(true)}>
            {text('changeQuotas')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && <Quotas quotas={data} />}
      {data && <QuotasForm open={changing} slug={slug} quotas={data} onClose={() => setChanging(false)} />}
    </Card>
  );
}

function Quotas({ quotas }: { quotas: CentreQuotas }) {
  const text = useText();
  return (
    <SidewaysScroll label={text('quotas')}>
      <Table<Line>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={quotas.items}
        columns={[
          {
            title: text('quota'),
            render: (_, { name }) => (name in QUOTAS ? text(QUOTAS[name as keyof typeof QUOTAS]) : name),
          },
          { title: text('used'), align: 'right', render: (_, { used }) => count(used) },
          {
            title: text('allowed'),
            align: 'right',
            render: (_, { allowed, standard, used }) => (
              <>
                {allowed !== standard && <Tag tone="info">{text('notStandard')}</Tag>}{' '}
                {used !== null && used >= allowed && <Tag tone="bad">{text('usedUp')}</Tag>} {count(allowed)}
              </>
            ),
          },
        ]}
      />
    </SidewaysScroll>
  );
}
