import { Col, Form, Input, Row, Select } from 'antd';
import { useState } from 'react';
import { useListActivities } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { getSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { askOnce, DayField, FormDrawer, latest } from '@/shared/ui';
import { usePlaces, useSaveSession } from '../api/useSessions';
import { HintsNotice } from '../hints/HintsNotice';
import { useHintText } from '../hints/texts';
import { useHintsNow } from '../hints/useHints';
import { endProblem, type Fields, fieldsOf, requestOf } from '../model/request';
import { useText } from '../texts';

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
  const save = useSaveSession();
  const options = (activities.data?.items ?? []).map(each => ({ value: each.id, label: each.title }));
  if (session && !options.some(each => each.value === session.activityId)) {
    options.unshift({ value: session.activityId, label: session.title });
  }
  // Evidence stays where it was given.
  const attended = session !== null && session.visits > 0;
  const hintText = useHintText();
  const hintsNow = useHintsNow();
  const spaceOf = (id: string | undefined) => spaces.find(each => each.value === id)?.label ?? '';
  const mustBeMeant = async (values: Fields): Promise<undefined> => {
    const hints = await hintsNow(values, session, spaceOf(values.spaceId));
    if (hints.length > 0) await askOnce(hintText('title'), hints, hintText('keep'));
  };
  const required = [{ required: true, message: common('required') }];
  return (
    <FormDrawer<Fields>
      open={open}
      title={text(session ? 'edit' : 'add')}
      name="session"
      of={session}
      initial={session ? fieldsOf(session) : { day: day ?? today }}
      reread={async id => latest(await getSession(id), fieldsOf)}
      words={{
        activityId: { show: (id: string) => options.find(each => each.value === id)?.label ?? id },
        spaceId: { show: spaceOf },
      }}
      names={{ startsAt: 'day', endsAt: 'ends' }}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) => save.mutateAsync({ ...rest, values: requestOf(values) }),
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
          <Form.Item name="starts" label={text('starts')} rules={required}>
            <Input type="time" />
          </Form.Item>
        </Col>
        <Col span={12}>
          <Form.Item
            name="ends"
            label={text('ends')}
            extra={text('endsHint')}
            dependencies={['starts']}
            rules={[
              ...required,
              ({ getFieldValue }) => ({
                validator: (_, ends?: string) => {
                  const problem = endProblem(getFieldValue('starts'), ends);
                  return problem ? Promise.reject(text(problem)) : Promise.resolve();
                },
              }),
            ]}
          >
            <Input type="time" />
          </Form.Item>
        </Col>
      </Row>
      <HintsNotice of={session} spaceOf={spaceOf} />
    </FormDrawer>
  );
}
