import { Button } from 'antd';
import { parseAsString } from 'nuqs';
import { Link, useNavigate } from 'react-router';
import { usePositioning } from '@/domain/centre/positioning';
import { useProfileText } from '@/domain/centre/texts';
import { OpenCentreForm } from '@/domain/opening/OpenCentreForm';
import { NameCell } from '@/domain/organisation/NameCell';
import { StateTag } from '@/domain/organisation/StateTag';
import { useStandingText } from '@/domain/organisation/texts';
import {
  getExportCentresUrl,
  useListDistricts,
} from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { CentreResponse } from '@/shared/api/generated/model';
import { useCommon, useNameOf } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { parseAsQuery, parseAsStringLiteral } from '@/shared/lib/search';
import { headquarters } from '@/shared/screens/headquarters';
import { AddButton, ExportButton, ListPage, Tag, useListState } from '@/shared/ui';
import { useCentres } from '../api/useCentres';
import { useText } from '../texts';
import styles from './Centres.module.css';

const STATES = ['open', 'opening', 'suspended', 'failed'] as const;
const FILTERS = { q: parseAsQuery, state: parseAsStringLiteral(STATES), district: parseAsString };

export function CentresPage() {
  const text = useText();
  const standing = useStandingText();
  const profile = useProfileText();
  const positioning = usePositioning();
  const common = useCommon();
  const may = useMay();
  const navigate = useNavigate();
  const nameOf = useNameOf();
  const list = useListState('centres', FILTERS);
  const { q, state, district } = list.values;
  const districts = useListDistricts({ query: { staleTime: 60_000 } });
  const asked = { q: q || undefined, state: state ?? undefined, district: district ?? undefined };
  const pages = useCentres(asked);
  return (
    <>
      <ListPage<CentreResponse>
        title={text('title')}
        sub={text('sub')}
        actions={
          may('manage-centres') && (
            <>
              <Button onClick={() => void navigate(headquarters.workbook.to())}>{text('openMany')}</Button>
              <AddButton list={list}>{text('openOne')}</AddButton>
            </>
          )
        }
        exporter={
          <ExportButton name={text('title')} url={format => getExportCentresUrl({ ...asked, format })} />
        }
        list={list}
        filters={[
          { name: 'q', label: text('find') },
          {
            name: 'state',
            label: common('state'),
            any: text('allStates'),
            options: STATES.map(value => ({ value, label: standing(value) })),
          },
          {
            name: 'district',
            label: profile('district'),
            any: text('allDistricts'),
            options: (districts.data ?? []).map(value => ({ value, label: value })),
          },
        ]}
        pages={pages}
        rowKey="slug"
        nameOf={nameOf}
        empty={{ title: text('empty'), body: text('emptyBody') }}
        noMatch={{ title: text('noMatch'), body: text('noMatchBody') }}
        columns={[
          {
            title: common('name'),
            render: (_, row) => (
              <NameCell of={row}>
                <Link to={headquarters.centre.to({ slug: row.slug })} className={styles.name}>
                  {nameOf(row)}
                </Link>
              </NameCell>
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
            title: profile('district'),
            render: (_, row) => [row.district, row.subDistrict].filter(Boolean).join(' · ') || NO_DATA,
          },
          {
            title: profile('positioning'),
            render: (_, row) => (row.positioning ? <Tag>{positioning(row.positioning)}</Tag> : NO_DATA),
          },
          { title: profile('area'), align: 'right', render: (_, row) => count(row.floorAreaM2) },
          { title: text('openedOn'), dataIndex: 'openedOn' },
        ]}
      />
      <OpenCentreForm
        open={list.open === 'new' && may('manage-centres')}
        onClose={() => list.setOpen(null)}
      />
    </>
  );
}
