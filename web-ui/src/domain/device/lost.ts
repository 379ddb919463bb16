import type { DeviceResponse } from '@/shared/api/generated/model';

/** A desk reports every five minutes: unheard of for so long with taps on it, it is missed. */
const MISSED_MS = 3_600_000;

/** Whether it held taps when it was last heard of, and that is a while ago. */
export const isMissed = ({ taps, heardAt }: DeviceResponse, now: number): boolean =>
  taps > 0 && now - Date.parse(heardAt) > MISSED_MS;
