import { useMay } from '@/shared/lib/me';
import { MissedDevices } from '../components/MissedDevices';
import { LastDay } from '../last/LastDay';
import { AskedBookings } from './AskedBookings';

/** What else waits for this person, asked for once the day stands. */
export function AlsoWaiting() {
  const may = useMay();
  return (
    <>
      {may('decide-bookings') && <AskedBookings />}
      {may('manage-staff') && <MissedDevices />}
      {may('record-attendance') && <LastDay />}
    </>
  );
}
