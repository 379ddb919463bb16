import { Checkbox, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { usualHours } from '@/domain/centre/hours';
import profile from '@/domain/centre/Profile.module.css';
import { ProfileFields, useLatestDay } from '@/domain/centre/ProfileFields';
import type { OpenCentreRequest, OpeningResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { headquarters } from '@/shared/screens/headquarters';
import { DayField, EmailField, FormDrawer, feedback } from '@/shared/ui';
import { beginWork } from '@/shared/work/work';
import styles from './Opening.module.css';
import { SlugField } from './SlugField';
import { slugOf } from './slug';
import { useOpeningText } from './texts';
import { KnownManager, useKnownManager } from './useKnownManager';
import { useOpenCentre } from './useOpenCentre';

/** Opens one centre: what is usual is filled in, the slug follows the English name until it is changed. */
export function OpenCentreForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useOpeningText();
  const common = useCommon();
  const navigate = useNavigate();
  const { today, organisation } = useMe();
  const [form] = Form.useForm<OpenCentreRequest>();
  const latestDay = useLatestDay();
  const ownSlug = useRef(false);
  const write = useOpenCentre();
  const knownManager = useKnownManager(text('openOne'));
  const required = { required: true, whitespace: true, message: common('required') };
  const close = () => {
    ownSlug.current = false;
    onClose();
  };

  return (
    <FormDrawer<OpenCentreRequest, OpeningResponse>
      open={open}
      title={text('openOne')}
      submit={text('openOne')}
      width={600}
      name="centre"
      onSaved={({ id, name }) => {
        feedback.done(text('queued'));
        beginWork({
          kind: 'opening',
          of: id,
          label: text('workOne', { name }),
          to: headquarters.openings.to(),
        });
        void navigate(headquarters.openings.to());
      }}
      form={form}
      initial={{
        timeZone: organisation.timeZone || 'Asia/Shanghai',
        openedOn: today,
        subDistrict: '',
        openingHours: usualHours(),
        simulated: false,
      }}
      write={write}
      question={knownManager}
      onClose={close}
    >
      <h2 className={styles.section}>{text('where')}</h2>
      <div className={profile.pair}>
        <Form.Item name="name" label={text('name')} rules={[required]}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="nameEn" label={text('nameEn')} rules={[required]}>
          <Input
            maxLength={120}
            onChange={event => {
              if (!ownSlug.current) form.setFieldValue('slug', slugOf(event.target.value));
            }}
          />
        </Form.Item>
        <SlugField
          onTyped={() => {
            ownSlug.current = true;
          }}
        />
        <Form.Item name="timeZone" label={text('timeZone')} rules={[required]}>
          <Select
            showSearch
            options={Intl.supportedValuesOf('timeZone').map(value => ({ value, label: value }))}
          />
        </Form.Item>
      </div>
      <h2 className={styles.section}>{text('profile')}</h2>
      <DayField name="openedOn" label={text('openedOn')} extra={text('openedOnHint')} max={latestDay} />
      <ProfileFields />
      <h2 className={styles.section}>{text('manager')}</h2>
      <div className={profile.pair}>
        <Form.Item name="managerName" label={text('managerName')} rules={[required]}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <EmailField name="managerEmail" extra={text('managerEmailHint')} />
      </div>
      <KnownManager />
      <Form.Item name="simulated" valuePropName="checked" extra={text('simulatedHint')}>
        <Checkbox>{text('simulated')}</Checkbox>
      </Form.Item>
    </FormDrawer>
  );
}
