import { Button, Input, Select } from 'antd';
import { parseAsBoolean, parseAsString, useQueryState, useQueryStates } from 'nuqs';
import { Link, useNavigate } from 'react-router';
import { usePositioning } from '@/domain/centre/positioning';
import {
  getExportCentresUrl,
  useListDistricts,
} from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { CentreResponse } from '@/shared/api/generated/model';
import { useCommon, useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery, parseAsStringLiteral } from '@/shared/lib/search';
import {
  DataTable,
  EmptyState,
  ExportButton,
  Guard,
  layout,
  PageHead,
  SimulatedTag,
  Tag,
  Toolbar,
} from '@/shared/ui';
import { useCentres } from '../api/useCentres';
import { toCentre } from '../routes';
import { useText } from '../texts';
import styles from './Centres.module.css';
import { OpenCentreForm } from './OpenCentreForm';
import { StateTag } from './StateTag';

const STATES = ['open', 'opening', 'suspended', 'failed'] as const;

export function CentresPage() {
  return (
    <Guard permission="read-centres">
      <Centres />
    </Guard>
  );
}

function Centres() {
  const text = useText();
  const positioning = usePositioning();
  const common = useCommon();
  const may = useMay();
  const navigate = useNavigate();
  const [language] = useLanguage();
  const [filter, setFilter] = useQueryStates(
    { q: parseAsQuery, state: parseAsStringLiteral(STATES), district: parseAsString },
    { history: 'push' },
  );
  const [opening, setOpening] = useQueryState('new', parseAsBoolean.withDefault(false));
  const districts = useListDistricts({ query: { staleTime: 60_000 } });
  const asked = {
    q: filter.q || undefined,
    state: filter.state ?? undefined,
    district: filter.district ?? undefined,
  };
  const pages = useCentres(asked);
  const narrowed = filter.q !== '' || filter.state !== null || filter.district !== null;
  const actions = may('manage-centres') && (
    <>
      <Button onClick={() => void navigate('/openings/workbook')}>{text('openMany')}</Button>
      <Button type="primary" onClick={() => void setOpening(true)}>
        {text('openOne')}
      </Button>
    </>
  );

  return (
    <>
      <PageHead title={text('title')} sub={text('sub')} actions={actions} />
      <Toolbar>
        <Input.Search
          allowClear
          value={filter.q}
          onChange={event => void setFilter({ q: event.target.value })}
          placeholder={text('find')}
          aria-label={text('find')}
          className={layout.wide}
        />
        <Select<(typeof STATES)[number] | ''>
          aria-label={common('state')}
          className={layout.narrow}
          value={filter.state ?? ''}
          onChange={state => void setFilter({ state: state || null })}
          options={[
            { value: '', label: text('allStates') },
            ...STATES.map(value => ({ value, label: text(value) })),
          ]}
        />
        <Select
          aria-label={text('district')}
          showSearch
          className={layout.narrow}
          value={filter.district ?? ''}
          onChange={district => void setFilter({ district: district || null })}
          options={[
            { value: '', label: text('allDistricts') },
            ...(districts.data ?? []).map(value => ({ value, label: value })),
          ]}
        />
        <ExportButton name={text('title')} url={format => getExportCentresUrl({ ...asked, format })} />
      </Toolbar>
      <DataTable<CentreResponse>
        pages={pages}
        rowKey="slug"
        label={text('title')}
        empty={
          narrowed ? (
            <EmptyState title={text('noMatch')}>{text('noMatchBody')}</EmptyState>
          ) : (
            <EmptyState title={text('empty')} action={actions || undefined}>
              {text('emptyBody')}
            </EmptyState>
          )
        }
        columns={[
          {
            title: common('name'),
            render: (_, row) => (
              <>
                <Link to={toCentre(row.slug)} className={styles.name}>
                  {language === 'en' ? row.nameEn : row.name}
                </Link>{' '}
                <SimulatedTag when={row.simulated} />
                <span className={styles.sub}>{row.slug}</span>
              </>
            ),
          },
          {
            title: common('state'),
            render: (_, row) => (
              <>
                <StateTag state={row.state} />
                {row.stateNote && <span className={styles.sub}>{row.stateNote}</span>}
              </>
            ),
          },
          {
            title: text('district'),
            render: (_, row) => [row.district, row.subDistrict].filter(Boolean).join(' · ') || NO_DATA,
          },
          {
            title: text('positioning'),
            render: (_, row) => (row.positioning ? <Tag>{positioning(row.positioning)}</Tag> : NO_DATA),
          },
          { title: text('area'), align: 'right', render: (_, row) => count(row.floorAreaM2) },
          { title: text('openedOn'), dataIndex: 'openedOn' },
        ]}
      />
      <OpenCentreForm open={opening} onClose={() => void setOpening(null)} />
    </>
  );
}
