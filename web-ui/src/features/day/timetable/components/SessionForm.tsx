import { Col, Form, Row, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { called } from '@/domain/activity/apart';
import { useApart } from '@/domain/activity/useApart';
import { useListActivities } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { getSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { ActivityResponse, SeriesResult, SessionResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { askOnce, DayField, FormDrawer, latest, TimeField } from '@/shared/ui';
import { usePlaces, useSaveSession } from '../api/useSessions';
import { useHintText } from '../hints/texts';
import { useHintsNow } from '../hints/useHints';
import { endProblem, type Fields, fieldsOf, requestOf, seriesOf } from '../model/request';
import { useText } from '../texts';
import { Repeated } from './Repeated';

const NOTHING: ActivityResponse[] = [];

export function SessionForm({
  open,
  session,
  day,
  onClose,
}: {
  open: boolean;
  session: SessionResponse | null;
  day?: string;
  onClose: () => void;
}) {
  const text = useText();
  const common = useCommon();
  const { today } = useMe();
  const { spaces } = usePlaces();
  const [q, setQ] = useState('');
  const activities = useListActivities({ q: q || undefined, limit: 50 }, { query: { enabled: open } });
  const navigate = useNavigate();
  const save = useSaveSession();
  const found = activities.data?.items ?? NOTHING;
  const words = useApart(found);
  const options = found.map(({ id, title }) => ({ value: id, label: called(title, words.get(id)) }));
  if (session && !options.some(each => each.value === session.activityId)) {
    options.unshift({ value: session.activityId, label: session.title });
  }
  // Evidence stays where it was given.
  const attended = session !== null && session.visits > 0;
  const hintText = useHintText();
  const hintsNow = useHintsNow();
  const spaceOf = (id: string | undefined) => spaces.find(each => each.value === id)?.label ?? '';
  const mustBeMeant = async (values: Fields): Promise<undefined> => {
    if (!session && seriesOf(values)) return;
    const hints = await hintsNow(values, session, spaceOf(values.spaceId));
    if (hints.length > 0) await askOnce(hintText('title'), hints, hintText('keep'));
  };
  const required = [{ required: true, message: common('required') }];
  return (
    <FormDrawer<Fields, SessionResponse | SeriesResult>
      open={open}
      title={text(session ? 'edit' : 'add')}
      name="session"
      of={session}
      initial={session ? fieldsOf(session) : { day: day ?? today, every: 'never', interval: 1 }}
      reread={async id => latest(await getSession(id), fieldsOf)}
      words={{
        activityId: { show: (id: string) => options.find(each => each.value === id)?.label ?? id },
        spaceId: { show: spaceOf },
      }}
      names={{ startsAt: 'day', endsAt: 'ends', rule: 'until' }}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) =>
          save.mutateAsync({ ...rest, values: (session ? null : seriesOf(values)) ?? requestOf(values) }),
      }}
      onSaved={saved => {
        if ('series' in saved) void navigate(centre.series.to({ series: saved.series.id }));
      }}
      question={mustBeMeant}
      onClose={onClose}
    >
      <Form.Item
        name="activityId"
        label={text('activity')}
        extra={text(attended ? 'attended' : 'activityHint')}
        rules={required}
      >
        <Select
          disabled={attended}
          showSearch={{ filterOption: false, onSearch: setQ }}
          loading={activities.isFetching}
          options={options}
        />
      </Form.Item>
      <Form.Item name="spaceId" label={text('space')}>
        <Select
          allowClear
          placeholder={text('noSpace')}
          showSearch={{ optionFilterProp: 'label' }}
          options={spaces.filter(each => !each.retired || each.value === session?.spaceId)}
        />
      </Form.Item>
      <DayField name="day" label={text('day')} disabled={attended} max={threeYearsAfter(today)} />
      <Row gutter={12}>
        <Col span={12}>
          <TimeField name="starts" label={text('starts')} />
        </Col>
        <Col span={12}>
          <TimeField
            name="ends"
            label={text('ends')}
            extra={text('endsHint')}
            dependencies={['starts']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, ends?: string) => {
                  const problem = endProblem(getFieldValue('starts'), ends);
                  return problem ? Promise.reject(text(problem)) : Promise.resolve();
                },
              }),
            ]}
          />
        </Col>
      </Row>
      <Repeated of={session} spaceOf={spaceOf} />
    </FormDrawer>
  );
}
