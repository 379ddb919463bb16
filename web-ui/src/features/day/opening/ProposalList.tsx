import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { NationalMark } from '@/domain/nationalDay/NationalMark';
import { getExportProposalsUrl } from '@/shared/api/generated/centre-day-opening/centre-day-opening';
import type { ProposalResponse } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { longDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { ExportButton, ListPage, layout, useListState } from '@/shared/ui';
import styles from './ProposalList.module.css';
import { SpecialDayForm } from './SpecialDayForm';
import { useText } from './texts';
import { useDecide, useDecisions, useProposals } from './useProposals';

/** National days that the centre did not decide yet: adopted, or kept as in every week, each by itself. */
export function ProposalList({ tabs }: { tabs: ReactNode }) {
  const text = useText();
  const listed = useListed();
  const [language] = useLanguage();
  const { today } = useMe();
  const may = useMay();
  const list = useListState('proposals', {});
  const decide = useDecide();
  const decisionOf = useDecisions();
  const [other, setOther] = useState<ProposalResponse | null>(null);
  const hoursText = (hours: string[][]) => listed(hours.map(each => each.join('–'))) || text('closed');
  const arranged = (rows: ProposalResponse[]) => {
    const planned = rows.reduce((sum, row) => sum + (row.hours.length === 0 ? row.planned : 0), 0);
    return text(planned > 0 ? 'adoptPlanned' : 'adoptBody', { count: planned });
  };
  return (
    <>
      <ListPage<ProposalResponse>
        title={text('title')}
        sub={text('proposalsSub')}
        exporter={<ExportButton name={text('proposals')} url={format => getExportProposalsUrl({ format })} />}
        list={list}
        pages={useProposals()}
        rowKey="day"
        nameOf={({ day }) => day}
        bulk={
          may('manage-opening')
            ? [
                {
                  label: text('adopt'),
                  mild: true,
                  ask: arranged,
                  run: row => decide.mutateAsync(decisionOf(row, false)),
                },
                { label: text('asUsual'), run: row => decide.mutateAsync(decisionOf(row, true)) },
              ]
            : []
        }
        rowActions={
          may('manage-opening')
            ? row => (
                <Button
                  type="link"
                  size="small"
                  aria-label={text('otherOf', { day: row.day })}
                  onClick={() => setOther(row)}
                >
                  {text('other')}
                </Button>
              )
            : undefined
        }
        empty={{ title: text('noProposals'), body: text('noProposalsBody') }}
        columns={[
          {
            title: text('day'),
            render: (_, { day, national }) => (
              <>
                <b>{longDay(day, language, today.slice(0, 4))}</b> <NationalMark of={national} named />
              </>
            ),
          },
          { title: text('usual'), render: (_, { usual }) => hoursText(usual) },
          { title: text('proposed'), render: (_, { hours }) => hoursText(hours) },
          { title: text('sessionsPlanned'), render: (_, { planned }) => planned || NO_DATA },
          {
            title: text('source'),
            render: (_, { source, sourceUrl }) => (
              <div className={styles.source}>
                {sourceUrl ? (
                  <a href={sourceUrl} target="_blank" rel="noreferrer">
                    {source}
                  </a>
                ) : (
                  <small className={layout.quiet}>{source}</small>
                )}
              </div>
            ),
          },
        ]}
      >
        {tabs}
      </ListPage>
      <SpecialDayForm
        key={other?.day}
        open={other !== null}
        of={null}
        onClose={() => setOther(null)}
        fresh={other ? decisionOf(other, false) : undefined}
      />
    </>
  );
}
