import { Button, Segmented } from 'antd';
import { useQueryStates } from 'nuqs';
import { useNavigate } from 'react-router';
import { getExportOpeningsUrl } from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import type { OpeningResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { withQuery } from '@/shared/lib/paths';
import { parseAsStringLiteral } from '@/shared/lib/search';
import { DataTable, EmptyState, ExportButton, Guard, PageHead, Toolbar } from '@/shared/ui';
import { useOpenings } from '../api/useOpenings';
import { TO_WORKBOOK } from '../routes';
import { useText } from '../texts';
import styles from './Openings.module.css';
import { ProgressCard } from './ProgressCard';
import { useOpeningColumns } from './useOpeningColumns';

const STATES = ['queued', 'running', 'failed', 'done', 'cancelling', 'cancelled'] as const;
const KINDS = ['centre', 'agency'] as const;

export function OpeningsPage() {
  return (
    <Guard permission="manage-centres">
      <Openings />
    </Guard>
  );
}

function Openings() {
  const text = useText();
  const may = useMay();
  const navigate = useNavigate();
  const [filter, setFilter] = useQueryStates(
    { state: parseAsStringLiteral(STATES), kind: parseAsStringLiteral(KINDS) },
    { history: 'push' },
  );
  const pages = useOpenings(filter.state, filter.kind);
  const columns = useOpeningColumns();
  const actions = may('manage-centres') && (
    <>
      <Button onClick={() => void navigate(TO_WORKBOOK)}>{text('openMany')}</Button>
      <Button type="primary" onClick={() => void navigate(withQuery('/centres', { new: 'true' }))}>
        {text('openOne')}
      </Button>
    </>
  );
  return (
    <>
      <PageHead title={text('title')} sub={text('sub')} actions={actions} />
      <ProgressCard />
      <Toolbar>
        <Segmented<(typeof STATES)[number] | ''>
          aria-label={text('progress')}
          className={styles.states}
          value={filter.state ?? ''}
          onChange={state => void setFilter({ state: state === '' ? null : state })}
          options={[
            { value: '', label: text('all') },
            ...STATES.map(value => ({ value, label: text(value) })),
          ]}
        />
        <Segmented<(typeof KINDS)[number] | ''>
          aria-label={text('kind')}
          value={filter.kind ?? ''}
          onChange={kind => void setFilter({ kind: kind === '' ? null : kind })}
          options={[
            { value: '', label: text('all') },
            ...KINDS.map(value => ({ value, label: text(value) })),
          ]}
        />
        <ExportButton
          name={text('title')}
          url={format =>
            getExportOpeningsUrl({ state: filter.state ?? undefined, kind: filter.kind ?? undefined, format })
          }
        />
      </Toolbar>
      <DataTable<OpeningResponse>
        pages={pages}
        rowKey="id"
        label={text('title')}
        columns={columns}
        empty={
          filter.state || filter.kind ? (
            <EmptyState title={text('noneSo')} />
          ) : (
            <EmptyState title={text('empty')} action={actions || undefined}>
              {text('emptyBody')}
            </EmptyState>
          )
        }
      />
    </>
  );
}
