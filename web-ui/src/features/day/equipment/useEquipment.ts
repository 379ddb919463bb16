import {
  createEquipment,
  getListEquipmentQueryKey,
  listEquipment,
  removeEquipment,
  updateEquipment,
} from '@/shared/api/generated/centre-day-equipment/centre-day-equipment';
import type { EquipmentRequest, EquipmentResponse } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, useWrite } from '@/shared/api/write';

const PAGE = 100;
/** Equipment is listed below its space. */
const STALE = [['/api/centre/spaces']];

export function useEquipment(space: string) {
  const params = { limit: PAGE };
  return usePages(getListEquipmentQueryKey(space, params), (cursor, init) =>
    listEquipment(space, { ...params, cursor }, init),
  );
}

export function useSaveEquipment(space: string) {
  return useWrite(
    ({ of, values }: Save<EquipmentRequest>, options) =>
      of
        ? updateEquipment(of.id, values, ifMatch(options, of.version))
        : createEquipment(space, values, options),
    { stale: STALE },
  );
}

export function useRemoveEquipment() {
  return useWrite(
    ({ id, version }: EquipmentResponse, options) => removeEquipment(id, ifMatch(options, version)),
    { stale: STALE },
  );
}

/** A piece as it is now: there is no address of one, only of all in its space. */
export const readEquipment = (space: string, id: string) =>
  rowOf(
    id,
    cursor => listEquipment(space, { cursor, limit: PAGE }),
    row => row.id,
  );
