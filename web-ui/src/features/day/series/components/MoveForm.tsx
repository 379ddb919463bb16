import { Col, Form, Row, Select } from 'antd';
import { useDeferredValue } from 'react';
import { PreviewDays } from '@/domain/series/PreviewDays';
import { useListSpaces } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { usePreviewSeriesMove } from '@/shared/api/generated/centre-day-series/centre-day-series';
import type { SeriesResponse, SeriesResult } from '@/shared/api/generated/model';
import { isDay, minutesOf } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { DayField, FormDrawer, TimeField } from '@/shared/ui';
import { useMove } from '../api/useSeries';
import { useText } from '../texts';
import type { ChangeProps } from './ChangeForms';
import { useName } from './useName';

interface Fields {
  from?: string;
  starts: string;
  ends: string;
  spaceId?: string;
}

const DAY = 24 * 60;
const isTime = (typed: string | undefined): typed is string => /^\d{2}:\d{2}$/.test(typed ?? '');

/** As many whole days as it lasted before, and from the start to the end: one before the start is on the day after. */
function requestOf({ from, starts, ends, spaceId }: Fields, { minutes }: SeriesResponse) {
  const within = (minutesOf(ends) - minutesOf(starts) + DAY) % DAY;
  const days = Math.floor(minutes / DAY) * DAY;
  return {
    from: from || null,
    startsLocal: starts,
    minutes: within + days || DAY,
    spaceId: spaceId || null,
  };
}

/** Another time of day, or another space, for what is to come of a series. */
export function MoveForm({ open, series, onClose, onDone }: ChangeProps) {
  const text = useText();
  const { today } = useMe();
  const move = useMove();
  const name = useName()(series);
  const { data } = useListSpaces({ limit: 200 }, { query: { enabled: open } });
  const spaces = (data?.items ?? [])
    .filter(each => !each.retiredOn || each.retiredOn > today)
    .map(each => ({ value: each.id, label: each.name }));
  return (
    <FormDrawer<Fields, SeriesResult>
      open={open}
      title={text('moveTitle', { name })}
      name="series-move"
      of={series}
      initial={{ starts: series.startsLocal, ends: series.endsLocal }}
      names={{ startsLocal: 'starts', minutes: 'ends' }}
      write={{
        ...move,
        mutateAsync: ({ values, ...rest }) =>
          move.mutateAsync({ ...rest, values: requestOf(values, series) }),
      }}
      submit={text('move')}
      onClose={onClose}
      onSaved={onDone}
      width={560}
    >
      <p>{text('stays')}</p>
      <DayField
        optional
        name="from"
        label={text('from')}
        extra={text('fromHint')}
        min={series.firstDay}
        max={series.lastDay}
      />
      <Row gutter={12}>
        <Col span={12}>
          <TimeField name="starts" label={text('starts')} />
        </Col>
        <Col span={12}>
          <TimeField name="ends" label={text('ends')} extra={text('endsHint')} />
        </Col>
      </Row>
      <Form.Item name="spaceId" label={text('space')}>
        <Select
          allowClear
          placeholder={text('sameSpace')}
          showSearch={{ optionFilterProp: 'label' }}
          options={spaces}
        />
      </Form.Item>
      <Seen series={series} />
    </FormDrawer>
  );
}

/** Which of its dates could be moved there. */
function Seen({ series }: { series: SeriesResponse }) {
  const form = Form.useFormInstance<Fields>();
  const fields = useDeferredValue(Form.useWatch<Partial<Fields> | undefined>([], form) ?? {});
  const { from, starts, ends, spaceId } = fields;
  const changed = starts !== series.startsLocal || ends !== series.endsLocal || Boolean(spaceId);
  const asked = changed && isTime(starts) && isTime(ends) && (!from || isDay(from));
  const request = requestOf({ from, starts: starts ?? '', ends: ends ?? '', spaceId }, series);
  const { data, error } = usePreviewSeriesMove(
    series.id,
    {
      from: request.from ?? undefined,
      startsLocal: request.startsLocal,
      minutes: request.minutes,
      space: request.spaceId ?? undefined,
    },
    { query: { enabled: Boolean(asked), retry: false } },
  );
  return asked ? <PreviewDays preview={data} error={error} asked="" /> : null;
}
