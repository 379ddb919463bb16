import {
  getListCentresQueryKey,
  getListDistrictsQueryKey,
} from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import {
  getListOpeningsQueryKey,
  openCentre,
} from '@/shared/api/generated/headquarters-network-opening/headquarters-network-opening';
import type { OpenCentreRequest } from '@/shared/api/generated/model';
import { type Save, useWrite } from '@/shared/api/write';

export function useOpenCentre() {
  return useWrite(({ values }: Save<OpenCentreRequest>, options) => openCentre(values, options), {
    stale: [getListCentresQueryKey(), getListOpeningsQueryKey(), getListDistrictsQueryKey()],
  });
}
