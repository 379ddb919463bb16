import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  getGetSpacePhotoUrl,
  getListSpacesQueryKey,
  getPutSpacePhotoUrl,
  removeSpacePhoto,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { SpacePhotoResponse, SpaceResponse } from '@/shared/api/generated/model';
import { Problem } from '@/shared/api/problem';
import { readAnew } from '@/shared/api/readAnew';
import { upload } from '@/shared/api/upload';
import { ifMatch, useWrite } from '@/shared/api/write';

const STALE = [getListSpacesQueryKey()];

type Shown = Pick<SpaceResponse, 'id' | 'photo'>;

/** Where the photo of a space is; another version has another address, so that no old one stays on the screen. */
export const photoUrl = ({ id, photo }: Shown, small: boolean): string | null =>
  photo?.width == null ? null : getGetSpacePhotoUrl(id, { small, of: String(photo.version) });

/** The version that is changed: of a space that never had a photo it is 0. */
export const photoVersion = ({ photo }: Shown): number => photo?.version ?? 0;

export interface NewPhoto {
  id: string;
  version: number;
  file: File;
  /** Name, size and date tell two files apart, which their contents here do not. */
  mark: string;
}

/** Somebody else changed the photo meanwhile: theirs is shown, to be changed or left. */
export function useShowTheirs() {
  const client = useQueryClient();
  return (error: unknown) => {
    if (error instanceof Problem && error.slug === 'version-conflict')
      void readAnew(client, { queryKey: getListSpacesQueryKey().slice(0, 1) });
  };
}

/** Sends a photo of a space, and says how much of it is on its way. */
export function usePutPhoto(onSuccess: (now: SpacePhotoResponse) => void) {
  const [sent, setSent] = useState(0);
  const write = useWrite(
    ({ id, version, file }: NewPhoto, options) => {
      setSent(0);
      return upload<SpacePhotoResponse>(
        getPutSpacePhotoUrl(id),
        file,
        { ...ifMatch(options, version), method: 'PUT' },
        setSent,
      );
    },
    { stale: STALE, onSuccess },
  );
  return { write, sent };
}

export function useRemovePhoto(onSuccess: (now: SpacePhotoResponse) => void) {
  return useWrite(
    ({ id, version }: { id: string; version: number }, options) =>
      removeSpacePhoto(id, ifMatch(options, version)),
    { stale: STALE, onSuccess },
  );
}
