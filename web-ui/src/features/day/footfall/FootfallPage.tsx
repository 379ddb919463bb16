import { Button } from 'antd';
import { useState } from 'react';
import { getExportFootfallUrl } from '@/shared/api/generated/centre-day-footfall/centre-day-footfall';
import { useCommon, useLanguage } from '@/shared/i18n';
import { longDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { count, decimal } from '@/shared/lib/numbers';
import {
  AskReason,
  DayField,
  Defined,
  ListPage,
  NumberField,
  type Opened,
  RecordDrawer,
  SimulatedTag,
  TextField,
  useListState,
} from '@/shared/ui';
import { Source } from './Source';
import { useText } from './texts';
import {
  type FootfallDay,
  readFootfall,
  useFootfall,
  useSaveFootfall,
  useVoidFootfall,
  type Values,
} from './useFootfall';

/** How many came through the door, day by day, beside the visits of the day: apart, and never added. */
export function FootfallPage() {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const mayWrite = useMay()('record-attendance');
  const { today } = useMe();
  const list = useListState('footfall', {});
  const [voiding, setVoiding] = useState<FootfallDay | null>(null);
  const voidIt = useVoidFootfall();
  return (
    <>
      <ListPage<FootfallDay>
        title={text('title')}
        sub={text('sub')}
        exportUrl={format => getExportFootfallUrl({ format })}
        record={{
          read: readFootfall,
          may: mayWrite,
          add: text('add'),
          form: opened => <FootfallForm {...opened} />,
        }}
        list={list}
        pages={useFootfall()}
        rowKey="id"
        nameOf={({ day }) => day}
        rowActions={
          mayWrite
            ? each =>
                each.source === 'form' && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${text('void')} ${each.day}`}
                    onClick={() => setVoiding(each)}
                  >
                    {text('void')}
                  </Button>
                )
            : undefined
        }
        empty={{ title: text('empty'), body: text('emptyBody') }}
        columns={[
          {
            title: text('day'),
            render: (_, { day, simulated }) => (
              <>
                <b>{longDay(day, language, today.slice(0, 4))}</b> <SimulatedTag when={simulated} />
              </>
            ),
          },
          { title: text('counted'), align: 'right', render: (_, { counted }) => count(counted) },
          {
            title: <Defined hint={common('visitsHint')}>{text('visits')}</Defined>,
            align: 'right',
            render: (_, { visits }) => count(visits),
          },
          {
            title: <Defined hint={text('per100Hint')}>{text('per100')}</Defined>,
            align: 'right',
            render: (_, { per100 }) =>
              per100 == null ? decimal(null) : text('per100Value', { value: decimal(per100) }),
          },
          { title: text('source'), render: (_, each) => <Source of={each} /> },
        ]}
      />
      <AskReason
        open={voiding !== null}
        title={text('voidTitle', { day: voiding?.day ?? '' })}
        confirm={text('void')}
        danger
        onClose={() => setVoiding(null)}
        onReason={{
          ...voidIt,
          mutateAsync: async reason => voiding && voidIt.mutateAsync({ of: voiding, reason }),
        }}
      >
        <p>{text('voidBody')}</p>
      </AskReason>
    </>
  );
}

/** What counters sent is nobody's word: it is not put into anybody's mouth. */
const fieldsOf = ({ day, counted, source }: FootfallDay): Partial<Values> =>
  source === 'form' ? { day, counted } : { day };

function FootfallForm(opened: Opened<FootfallDay>) {
  const text = useText();
  const { today } = useMe();
  return (
    <RecordDrawer<FootfallDay, Values>
      {...opened}
      name="footfall"
      titles={[text('add'), text(opened.of?.source === 'counters' ? 'instead' : 'edit')]}
      fieldsOf={fieldsOf}
      fresh={{ day: today }}
      read={readFootfall}
      write={useSaveFootfall()}
    >
      <DayField name="day" label={text('day')} disabled={opened.of !== null} max={today} />
      <NumberField
        name="counted"
        label={text('counted')}
        extra={
          opened.of?.byCounters == null
            ? text('countedHint')
            : text('insteadHint', { value: count(opened.of.byCounters) })
        }
        required
        min={0}
        max={100_000}
      />
      {opened.of?.source === 'form' && <TextField name="reason" label={text('reason')} required max={300} />}
    </RecordDrawer>
  );
}
