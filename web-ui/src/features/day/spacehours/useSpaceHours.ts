import {
  createSpaceHours,
  getListSpaceHoursQueryKey,
  listSpaceHours,
  removeSpaceHours,
  updateSpaceHours,
} from '@/shared/api/generated/centre-day-spacehours/centre-day-spacehours';
import type { SpaceHoursResponse, SpaceWeek } from '@/shared/api/generated/model';
import { rowOf, usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

const PAGE = 100;
/** What is open when is shown by the timeline, by hints and by the use of spaces, too. */
const STALE = [
  ['/api/centre/space-hours'],
  ['/api/centre/occupations'],
  ['/api/centre/space-use'],
  ['/api/centre/spaces'],
];

/** What the form holds: the week only counts where it is the space's own. */
export interface Values {
  validFrom: string;
  which: 'centre' | 'own';
  week?: SpaceWeek;
}

export function useSpaceHours(space: string) {
  const params = { space, limit: PAGE };
  return usePages<SpaceHoursResponse>(getListSpaceHoursQueryKey(params), (cursor, init) =>
    listSpaceHours({ ...params, cursor }, init),
  );
}

export function useSaveSpaceHours(spaceId: string) {
  return useWrite(
    ({ of, values: { validFrom, which, week } }: Save<Values>, options) => {
      const said = which === 'own' ? week : null;
      return of
        ? updateSpaceHours(of.id, { week: said }, ifMatch(options, of.version))
        : createSpaceHours({ spaceId, validFrom, week: said }, options);
    },
    { stale: STALE },
  );
}

export function useRemoveSpaceHours() {
  return useWrite(({ id, version }: Seen, options) => removeSpaceHours(id, ifMatch(options, version)), {
    stale: STALE,
  });
}

export const readSpaceHours = (space: string, id: string) =>
  rowOf(
    id,
    cursor => listSpaceHours({ space, cursor, limit: PAGE }),
    row => row.id,
  );
