import { Form } from 'antd';
import type { Profile, ProfileRequest } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { FormDrawer } from '@/shared/ui';
import type { useActs } from '../api/useCentres';
import { usualHours } from '../model/hours';
import { useText } from '../texts';
import { DayInput, ProfileFields, useDayInRange } from './ProfileFields';

/** What a centre is from a day on; it begins with what is true now. */
export function ProfileForm({
  open,
  latest,
  write,
  onClose,
}: {
  open: boolean;
  latest: Profile | undefined;
  write: ReturnType<typeof useActs>['profile'];
  onClose: () => void;
}) {
  const text = useText();
  const common = useCommon();
  const { today } = useMe();
  const dayInRange = useDayInRange();
  return (
    <FormDrawer<ProfileRequest>
      open={open}
      title={text('newProfileTitle')}
      width={560}
      initial={{
        validFrom: today,
        district: latest?.district ?? undefined,
        subDistrict: latest?.subDistrict ?? '',
        floorAreaM2: latest?.floorAreaM2 ?? undefined,
        positioning: latest?.positioning ?? undefined,
        openingHours: latest?.openingHours ?? usualHours(),
      }}
      write={write}
      onClose={onClose}
    >
      <Form.Item
        name="validFrom"
        label={text('validFrom')}
        extra={text('validFromHint')}
        rules={[{ required: true, message: common('required') }, dayInRange]}
      >
        <DayInput />
      </Form.Item>
      <ProfileFields />
    </FormDrawer>
  );
}
