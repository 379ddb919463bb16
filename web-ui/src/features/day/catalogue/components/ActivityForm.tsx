import { Form, Select } from 'antd';
import {
  getActivityHistory,
  getGetActivityHistoryQueryKey,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityRequest, ActivityResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { type Opened, RecordDrawer, TextField } from '@/shared/ui';
import { readActivity, useProgrammes, useSaveActivity } from '../api/useCatalogue';
import { useText } from '../texts';
import { AgeFields } from './AgeFields';
import { WhetherItMayMove } from './WhetherItMayMove';

const fieldsOf = ({ title, programmeId, ageMin, ageMax }: ActivityResponse): ActivityRequest => ({
  ...{ title, programmeId, ageMin, ageMax },
});

export function ActivityForm(opened: Opened<ActivityResponse>) {
  const text = useText();
  const common = useCommon();
  const programmes = useProgrammes();
  const nameOf = (id: string) => programmes.items.find(each => each.id === id)?.name ?? id;
  return (
    <RecordDrawer<ActivityResponse, ActivityRequest>
      {...opened}
      name="activity"
      titles={[text('addActivity'), text('editActivity')]}
      fieldsOf={fieldsOf}
      read={readActivity}
      write={useSaveActivity()}
      words={{ programmeId: { show: nameOf } }}
      history={[getGetActivityHistoryQueryKey, getActivityHistory]}
    >
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
      <AgeFields />
    </RecordDrawer>
  );
}
