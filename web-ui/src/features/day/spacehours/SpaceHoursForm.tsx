import { Form } from 'antd';
import { HoursEditor } from '@/domain/centre/HoursEditor';
import { HoursText } from '@/domain/centre/HoursText';
import { usualHours, wrongDays } from '@/domain/centre/hours';
import { useProfileText } from '@/domain/centre/texts';
import type { SpaceHoursResponse, SpaceWeek } from '@/shared/api/generated/model';
import { addDays, threeYearsAfter } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { ChoiceField, DayField, type Opened, RecordDrawer } from '@/shared/ui';
import { useText } from './texts';
import { readSpaceHours, useRemoveSpaceHours, useSaveSpaceHours, type Values } from './useSpaceHours';

/** As the server has it: what is older may have been reported. */
const DAYS_BACK = 92;

const fieldsOf = ({ validFrom, week }: SpaceHoursResponse): Values => ({
  validFrom,
  which: week ? 'own' : 'centre',
  week: week ?? usualHours(),
});

/** From which day on a space is open when. */
export function SpaceHoursForm({ space, ...opened }: Opened<SpaceHoursResponse> & { space: string }) {
  const text = useText();
  const profile = useProfileText();
  const { today } = useMe();
  const remove = useRemoveSpaceHours();
  const checkWeek = (_: unknown, week: SpaceWeek) => {
    const [wrong] = wrongDays(week);
    return wrong
      ? Promise.reject(new Error(profile('hoursWrong', { day: profile(wrong) })))
      : Promise.resolve();
  };
  return (
    <RecordDrawer<SpaceHoursResponse, Values>
      {...opened}
      name={`space-hours-${space}`}
      titles={[text('add'), text('edit')]}
      fieldsOf={fieldsOf}
      fresh={{ validFrom: today, which: 'own', week: usualHours() }}
      read={id => readSpaceHours(space, id)}
      write={useSaveSpaceHours(space)}
      words={{
        which: { show: (which: Values['which']) => text(which === 'own' ? 'own' : 'asCentre') },
        week: { show: (week: SpaceWeek) => <HoursText hours={week} /> },
      }}
      remove={{
        word: text('remove'),
        title: ({ validFrom }) => text('removeTitle', { day: validFrom }),
        body: text('removeBody'),
        done: text('removed'),
        run: remove.mutateAsync,
      }}
    >
      <DayField
        name="validFrom"
        label={text('validFrom')}
        extra={text('validFromHint')}
        disabled={opened.of !== null}
        min={addDays(today, -DAYS_BACK)}
        max={threeYearsAfter(today)}
      />
      <ChoiceField
        name="which"
        label={text('which')}
        options={[
          { value: 'own', label: text('own') },
          { value: 'centre', label: text('asCentre') },
        ]}
      />
      <Form.Item noStyle dependencies={['which']}>
        {({ getFieldValue }) =>
          getFieldValue('which') === 'own' && (
            <Form.Item
              name="week"
              label={text('week')}
              extra={text('weekHint')}
              rules={[{ validator: checkWeek }]}
            >
              <HoursEditor />
            </Form.Item>
          )
        }
      </Form.Item>
    </RecordDrawer>
  );
}
