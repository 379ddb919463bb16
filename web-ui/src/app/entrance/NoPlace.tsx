import type { Me } from '@/shared/api/generated/model';
import { LOGOUT_ADDRESS, loginAddress } from '@/shared/api/session';
import { useCommon, useNameOf } from '@/shared/i18n';
import { Button } from '@/shared/ui/controls';
import { PlainPage } from '@/shared/ui/Pages';
import { useShellText } from '@/shared/ui/texts';
import styles from './Entrance.module.css';
import { useText } from './texts';

/** Signed in, but with nothing to do where the sign-in led: what is true of that, and what works instead. */
export function NoPlace({ me }: { me: Me }) {
  const text = useText();
  const shell = useShellText();
  const common = useCommon();
  const named = useNameOf();
  const { closed, organisations } = me;
  const nothing = closed.length === 0 && organisations.length === 0;
  const unknown = nothing && !me.organisationsKnown;
  const here = closed.find(each => each.alias === me.organisation?.alias) ?? closed[0];
  const otherwise = nothing ? 'noOrganisation' : 'chooseOrganisation';
  return (
    <PlainPage
      title={
        here ? text(here.reason, { name: named(here) }) : text(unknown ? 'organisationsUnknown' : otherwise)
      }
      action={
        <div className={styles.choices}>
          {unknown && (
            <Button type="primary" onClick={() => window.location.reload()}>
              {common('retry')}
            </Button>
          )}
          <Button href={LOGOUT_ADDRESS}>{shell('signOut')}</Button>
        </div>
      }
    >
      {closed.map(each => (
        <p key={each.alias}>{text(`${each.reason}Body`, { name: named(each) })}</p>
      ))}
      {unknown && <p>{text('organisationsUnknownBody')}</p>}
      {nothing && !unknown && (
        <p>{text('noOrganisationBody', { email: me.user.email || me.user.username })}</p>
      )}
      {here && organisations.length > 0 && <p>{text('worksInstead')}</p>}
      {organisations.map(each => (
        <Button key={each.alias} block className={styles.place} href={loginAddress('/', each.alias)}>
          {named(each)}
        </Button>
      ))}
    </PlainPage>
  );
}
