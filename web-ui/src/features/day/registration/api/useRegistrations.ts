import {
  cancelRegistration,
  confirmRegistration,
  createRegistrations,
  getListRegistrationsQueryKey,
  listRegistrations,
  moveUpRegistration,
  undoRegistration,
} from '@/shared/api/generated/centre-day-registration/centre-day-registration';
import type { ListRegistrationsParams, SignUp } from '@/shared/api/generated/model';
import { usePages } from '@/shared/api/pages';
import { ifMatch, type Save, type Seen, useWrite } from '@/shared/api/write';

/** A list of participants is printed whole. */
const PAGE = 200;
const STALE = [
  ['/api/centre/registrations'],
  ['/api/centre/registration-targets'],
  ['/api/centre/activities'],
];

export function useRegistrations(asked: ListRegistrationsParams) {
  const params = { ...asked, limit: PAGE };
  return usePages(
    getListRegistrationsQueryKey(params),
    (cursor, init) => listRegistrations({ ...params, cursor }, init),
    { keepOld: true },
  );
}

export function useSignUp() {
  return useWrite(({ values }: Save<SignUp>, options) => createRegistrations(values, options), {
    stale: STALE,
  });
}

export function useCancel() {
  return useWrite((of: Seen, options) => cancelRegistration(of.id, {}, ifMatch(options, of.version)), {
    stale: STALE,
  });
}

export function useConfirm() {
  return useWrite((of: Seen, options) => confirmRegistration(of.id, ifMatch(options, of.version)), {
    stale: STALE,
  });
}

export function useUndo() {
  return useWrite((of: Seen, options) => undoRegistration(of.id, ifMatch(options, of.version)), {
    stale: STALE,
  });
}

export function useMoveUp(onSuccess: () => void) {
  return useWrite(
    ({ of, reason }: { of: Seen; reason: string }, options) =>
      moveUpRegistration(of.id, { reason }, ifMatch(options, of.version)),
    { stale: STALE, onSuccess },
  );
}
