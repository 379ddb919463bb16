import { HoursText } from '@/domain/centre/HoursText';
import { usualHours } from '@/domain/centre/hours';
import { ProfileFields, useLatestDay } from '@/domain/centre/ProfileFields';
import { positioningOf, usePositioning } from '@/domain/centre/positioning';
import { getCentre } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { OpeningHours, Profile, ProfileRequest } from '@/shared/api/generated/model';
import type { Seen } from '@/shared/api/write';
import { useMe } from '@/shared/lib/me';
import { DayField, FormDrawer } from '@/shared/ui';
import type { useActs } from '../api/useCentres';
import { useText } from '../texts';

function fieldsOf(profile: Profile | undefined): Partial<ProfileRequest> {
  return {
    district: profile?.district ?? undefined,
    subDistrict: profile?.subDistrict ?? '',
    floorAreaM2: profile?.floorAreaM2 ?? undefined,
    positioning: positioningOf(profile?.positioning),
    openingHours: profile?.openingHours ?? usualHours(),
  };
}

/** What a centre is from a day on; it begins with what is true now. */
export function ProfileForm({
  open,
  of,
  latest,
  write,
  onClose,
}: {
  open: boolean;
  of: Seen;
  latest: Profile | undefined;
  write: ReturnType<typeof useActs>['profile'];
  onClose: () => void;
}) {
  const text = useText();
  const { today } = useMe();
  const positioning = usePositioning();
  const latestDay = useLatestDay();
  return (
    <FormDrawer<ProfileRequest>
      open={open}
      title={text('newProfileTitle')}
      width={560}
      name="centre-profile"
      of={of}
      initial={{ validFrom: today, ...fieldsOf(latest) }}
      write={{ ...write, mutateAsync: ({ values, of: to }) => write.mutateAsync({ of: to ?? of, values }) }}
      reread={async slug => {
        const { profiles, version } = await getCentre(slug);
        return { of: { id: slug, version }, values: fieldsOf(profiles[0]) };
      }}
      words={{
        positioning: { show: positioning },
        openingHours: { show: (hours: OpeningHours) => <HoursText hours={hours} /> },
      }}
      onClose={onClose}
    >
      <DayField name="validFrom" label={text('validFrom')} extra={text('validFromHint')} max={latestDay} />
      <ProfileFields />
    </FormDrawer>
  );
}
