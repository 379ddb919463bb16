import type { Invited } from '@/shared/api/generated/model';

const LATER = 'hearth.invitations-later';

const idsOf = (invitations: Invited[]) => invitations.map(each => each.id).join(' ');

/** Puts these invitations off in this window; further ones are shown again. */
export const putOff = (invitations: Invited[]) => sessionStorage.setItem(LATER, idsOf(invitations));

/** Whether these very invitations were put off in this window. */
export const arePutOff = (invitations: Invited[]) => sessionStorage.getItem(LATER) === idsOf(invitations);
