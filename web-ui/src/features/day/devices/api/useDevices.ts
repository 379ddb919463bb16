import {
  getListDevicesQueryKey,
  listDevices,
  removeDevice,
} from '@/shared/api/generated/centre-day-device/centre-day-device';
import type { DeviceResponse } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Seen, useWrite } from '@/shared/api/write';

const PARAMS = { limit: 50 };

export function useDevices() {
  return usePages<DeviceResponse>(getListDevicesQueryKey(PARAMS), (cursor, init) =>
    listDevices({ ...PARAMS, cursor }, init),
  );
}

export function useRemoveDevice() {
  return useWrite((of: Seen, options) => removeDevice(of.id, ifMatch(options, of.version)), {
    stale: [getListDevicesQueryKey()],
  });
}
