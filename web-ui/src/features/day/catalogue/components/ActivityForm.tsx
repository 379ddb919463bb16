import { Form, Select } from 'antd';
import {
  getActivityHistory,
  getGetActivityHistoryQueryKey,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityRequest, ActivityResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { layout, type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { readActivity, useProgrammes, useSaveActivity } from '../api/useCatalogue';
import { useText } from '../texts';
import { AboutFields } from './AboutFields';
import { WhetherItMayMove } from './WhetherItMayMove';

type Fields = Omit<ActivityRequest, 'leaderKind'> & { leaderKind?: ActivityRequest['leaderKind'] | '' };

const fieldsOf = (of: ActivityResponse): Fields => ({
  ...{ title: of.title, programmeId: of.programmeId, ageMin: of.ageMin, ageMax: of.ageMax },
  ...{ targetGroups: of.targetGroups, leaderKind: of.leaderKind ?? '', leader: of.leader, about: of.about },
});

/** An emptied field says nothing, and a leader of no kind is none. */
const requestOf = ({ leaderKind, leader, about, ...values }: Fields): ActivityRequest => ({
  ...values,
  leaderKind: leaderKind || null,
  leader: leaderKind ? leader || null : null,
  about: about || null,
});

export function ActivityForm(opened: Opened<ActivityResponse>) {
  const text = useText();
  const common = useCommon();
  const programmes = useProgrammes();
  const save = useSaveActivity();
  const nameOf = (id: string) => programmes.items.find(each => each.id === id)?.name ?? id;
  return (
    <RecordDrawer<ActivityResponse, Fields>
      {...opened}
      name="activity"
      titles={[text('addActivity'), text('editActivity')]}
      fieldsOf={fieldsOf}
      fresh={{ leaderKind: '' }}
      read={readActivity}
      write={{
        ...save,
        mutateAsync: ({ values, ...rest }) => save.mutateAsync({ ...rest, values: requestOf(values) }),
      }}
      words={{ programmeId: { show: nameOf } }}
      history={[getGetActivityHistoryQueryKey, getActivityHistory]}
    >
      {opened.of?.publishedAt && <p className={layout.quiet}>{text('savedIsShown')}</p>}
      <TextField name="title" label={text('title')} extra={text('titleHint')} required max={200} />
      <Form.Item
        name="programmeId"
        label={text('programme')}
        rules={[{ required: true, message: common('required') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={programmes.items.map(each => ({ value: each.id, label: each.name }))}
        />
      </Form.Item>
      {opened.of && <WhetherItMayMove from={opened.of.programmeId} programmes={programmes.items} />}
      <AboutFields />
    </RecordDrawer>
  );
}
