import { Col, Form, Input, Row, Select } from 'antd';
import { useState } from 'react';
import { useListActivities } from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import { getSession } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionRequest, SessionResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { addDays, FIRST_DAY, minutesOf, threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { FormDrawer, latest } from '@/shared/ui';
import { usePlaces, useSaveSession } from '../api/useSessions';
import { useText } from '../texts';

export interface Fields {
  activityId: string;
  spaceId?: string;
  day: string;
  starts: string;
  ends: string;
}

function fieldsOf(session: SessionResponse): Fields {
  return {
    activityId: session.activityId,
    spaceId: session.spaceId ?? undefined,
    day: session.day,
    starts: session.startsLocal,
    ends: session.endsLocal,
  };
}

/** An end that is not after its start is on the next day. */
export function requestOf({ activityId, spaceId, day, starts, ends }: Fields): SessionRequest {
  const lastDay = ends > starts ? day : addDays(day, 1);
  return {
    activityId,
    spaceId: spaceId ?? null,
    startsAt: `${day}T${starts}:00`,
    endsAt: `${lastDay}T${ends}:00`,
  };
}

const MORNING = '06:00';
const NIGHT = 12 * 60;

/** What the server would say of the end: a session past midnight ends by six and lasts at most twelve hours. */
export function endProblem(
  starts: string | undefined,
  ends: string | undefined,
): 'sameTime' | 'longNight' | null {
  if (!starts || !ends || ends > starts) return null;
  if (ends === starts) return 'sameTime';
  const lasts = 24 * 60 - minutesOf(starts) + minutesOf(ends);
  return ends > MORNING || lasts > NIGHT ? 'longNight' : null;
}

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
        spaceId: { show: (id: string) => spaces.find(each => each.value === id)?.label ?? id },
      }}
      names={{ startsAt: 'day', endsAt: 'ends' }}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) => save.mutateAsync({ ...rest, values: requestOf(values) }),
      }}
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
          options={spaces}
        />
      </Form.Item>
      <Form.Item name="day" label={text('day')} rules={required}>
        <Input type="date" disabled={attended} min={FIRST_DAY} max={threeYearsAfter(today)} />
      </Form.Item>
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
    </FormDrawer>
  );
}
