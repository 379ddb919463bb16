import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OpenCentreForm } from '@/domain/opening/OpenCentreForm';
import { getExportOpeningsUrl } from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import type { OpeningResponse } from '@/shared/api/generated/model';
import { useCommon, useNameOf } from '@/shared/i18n';
import { parseAsStringLiteral } from '@/shared/lib/search';
import { headquarters } from '@/shared/screens/headquarters';
import { AddButton, ExportButton, ListPage, useListState } from '@/shared/ui';
import { useGiveUp, useOpenings, useRemind, useRetry } from '../api/useOpenings';
import { useText } from '../texts';
import { CorrectForm } from './CorrectForm';
import { ProgressCard } from './ProgressCard';
import { Mend, mayGiveUp, mayRemind, mayRetry, useOpeningColumns } from './useOpeningColumns';

const STATES = ['queued', 'running', 'failed', 'done', 'cancelling', 'cancelled'] as const;
const KINDS = ['centre', 'agency'] as const;
const FILTERS = { state: parseAsStringLiteral(STATES), kind: parseAsStringLiteral(KINDS) };

export function OpeningsPage() {
  const text = useText();
  const common = useCommon();
  const navigate = useNavigate();
  const nameOf = useNameOf();
  const list = useListState('openings', FILTERS);
  const pages = useOpenings(list.values.state, list.values.kind);
  const retry = useRetry();
  const remind = useRemind();
  const giveUp = useGiveUp();
  const [correcting, setCorrecting] = useState<OpeningResponse | null>(null);
  return (
    <>
      <ListPage<OpeningResponse>
        title={text('title')}
        sub={text('sub')}
        actions={
          <>
            <Button onClick={() => void navigate(headquarters.workbook.to())}>{text('openMany')}</Button>
            <AddButton list={list}>{text('openOne')}</AddButton>
          </>
        }
        exporter={
          <ExportButton
            name={text('title')}
            url={format =>
              getExportOpeningsUrl({
                state: list.values.state ?? undefined,
                kind: list.values.kind ?? undefined,
                format,
              })
            }
          />
        }
        list={list}
        filters={[
          {
            name: 'state',
            label: common('state'),
            any: text('allStates'),
            options: STATES.map(value => ({ value, label: text(value) })),
          },
          {
            name: 'kind',
            label: text('kind'),
            any: text('allKinds'),
            options: KINDS.map(value => ({ value, label: text(value) })),
          },
        ]}
        pages={pages}
        rowKey="id"
        nameOf={nameOf}
        bulk={[
          { label: text('retry'), when: mayRetry, run: retry.mutateAsync },
          { label: text('remind'), when: mayRemind, run: remind.mutateAsync },
          { label: text('cancel'), when: mayGiveUp, run: giveUp.mutateAsync, ask: text('cancelBody') },
        ]}
        rowActions={row => <Mend opening={row} name={nameOf(row)} onCorrect={setCorrecting} />}
        columns={useOpeningColumns()}
        empty={{ title: text('empty'), body: text('emptyBody') }}
        noMatch={{ title: text('noneSo') }}
      >
        <ProgressCard />
      </ListPage>
      <CorrectForm
        opening={correcting}
        name={correcting ? nameOf(correcting) : ''}
        onClose={() => setCorrecting(null)}
      />
      <OpenCentreForm open={list.open === 'new'} onClose={() => list.setOpen(null)} />
    </>
  );
}
