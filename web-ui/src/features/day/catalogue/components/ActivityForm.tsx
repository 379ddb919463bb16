import { Alert, Col, Form, Input, Row, Select } from 'antd';
import type { ActivityRequest, ActivityResponse, ProgrammeResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { FormDrawer, latest, layout, NumberField } from '@/shared/ui';
import { readActivity, useActivityHistory, useProgrammes, useSaveActivity } from '../api/useCatalogue';
import { useText } from '../texts';

const fieldsOf = ({ title, programmeId, ageMin, ageMax }: ActivityResponse): ActivityRequest => ({
  ...{ title, programmeId, ageMin, ageMax },
});

interface Props {
  open: boolean;
  activity: ActivityResponse | null;
  onClose: () => void;
}

export function ActivityForm({ open, activity, onClose }: Props) {
  const text = useText();
  const common = useCommon();
  const programmes = useProgrammes();
  const save = useSaveActivity();
  const history = useActivityHistory(activity?.id);
  return (
    <FormDrawer<ActivityRequest>
      open={open}
      title={text(activity ? 'editActivity' : 'addActivity')}
      name="activity"
      of={activity}
      initial={activity ? fieldsOf(activity) : {}}
      write={save}
      reread={async id => latest(await readActivity(id), fieldsOf)}
      words={{
        programmeId: { show: (id: string) => programmes.items.find(each => each.id === id)?.name ?? id },
      }}
      history={activity ? history : undefined}
      onClose={onClose}
    >
      <Form.Item
        name="title"
        label={text('title')}
        extra={text('titleHint')}
        rules={[{ required: true, whitespace: true, message: common('required') }]}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
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
      {activity && <WhetherItMayMove from={activity.programmeId} programmes={programmes.items} />}
      <Row gutter={12}>
        <Col span={12}>
          <NumberField name="ageMin" label={text('ageMin')} min={0} max={150} />
        </Col>
        <Col span={12}>
          <NumberField
            name="ageMax"
            label={text('ageMax')}
            min={0}
            max={150}
            dependencies={['ageMin']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_, most: number | null | undefined) =>
                  most != null && most < (getFieldValue('ageMin') ?? 0)
                    ? Promise.reject(text('ageWrong'))
                    : Promise.resolve(),
              }),
            ]}
          />
        </Col>
      </Row>
    </FormDrawer>
  );
}

/** Says, before it is saved, that an activity with records stays out of a sensitive programme, or in it. */
function WhetherItMayMove({ from, programmes }: { from: string; programmes: ProgrammeResponse[] }) {
  const text = useText();
  const to: string | undefined = Form.useWatch('programmeId');
  const crosses =
    to !== undefined &&
    to !== from &&
    programmes.some(each => each.sensitive && (each.id === from || each.id === to));
  return crosses && <Alert type="warning" showIcon className={layout.below} title={text('crossing')} />;
}
