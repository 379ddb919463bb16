import { acceptInvitation, declineInvitation, getGetMeQueryKey } from '@/shared/api/generated/me/me';
import type { Invited } from '@/shared/api/generated/model';
import { loginAddress } from '@/shared/api/session';
import { useWrite } from '@/shared/api/write';
import { useNameOf } from '@/shared/i18n';
import { Button } from '@/shared/ui/controls';
import { PlainPage } from '@/shared/ui/Pages';
import { ProblemAlert } from '@/shared/ui/Problems';
import styles from './Entrance.module.css';
import { putOff } from './putOff';
import { useText } from './texts';

/** Organisations that ask the person to join: nothing holds before they say so. */
export function Invitations({ of: invitations, onLater }: { of: Invited[]; onLater: () => void }) {
  const text = useText();
  const nameOf = useNameOf();
  const stale = [getGetMeQueryKey()];
  const accept = useWrite((each: Invited, options) => acceptInvitation(each.id, options), {
    onSuccess: (_, each) => window.location.assign(loginAddress('/', each.alias)),
  });
  const decline = useWrite((each: Invited, options) => declineInvitation(each.id, options), { stale });
  const later = () => {
    putOff(invitations);
    onLater();
  };
  return (
    <PlainPage title={text('invitedTitle')} action={<Button onClick={later}>{text('later')}</Button>}>
      <ProblemAlert error={accept.error ?? decline.error} />
      {invitations.map(each => {
        const name = nameOf(each);
        return (
          <section key={each.id} aria-label={name} className={styles.invitation}>
            <p>{text('invitedBody', { name, by: each.by, role: text(roleOf(each.role)) })}</p>
            <div className={styles.choices}>
              <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate(each)}>
                {text('accept')}
              </Button>
              <Button loading={decline.isPending} onClick={() => decline.mutate(each)}>
                {text('decline')}
              </Button>
            </div>
          </section>
        );
      })}
    </PlainPage>
  );
}

const ROLES = ['manager', 'front-desk', 'viewer', 'administrator', 'analyst', 'agency-viewer'] as const;

function roleOf(role: string): `role.${(typeof ROLES)[number]}` {
  return `role.${ROLES.find(each => each === role) ?? 'viewer'}`;
}
