import { purchasedRoutes } from '@/features/promise/purchased/routes';
import { useNameOf } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { government } from '@/shared/screens/government';
import { useArrival } from '@/shared/screens/here';
import { useMenu } from '@/shared/screens/menu';
import { AppShell } from '@/shared/ui/AppShell';
import { AudienceRouter } from '@/shared/ui/AudienceRouter';
import { WholeName } from '@/shared/ui/WholeName';
import { useText } from './texts';

export function GovernmentAudience() {
  return <AudienceRouter shell={<Shell />} home={government.purchased.to()} routes={purchasedRoutes} />;
}

function Shell() {
  const text = useText();
  const { organisation } = useMe();
  const nameOf = useNameOf();
  const name = nameOf(organisation);
  useArrival(name);
  return (
    <AppShell
      seal="政"
      sealColour="#3d6c91"
      name={name}
      groups={useMenu(government)}
      where={
        <>
          <WholeName>{name}</WholeName>
          <small>{text('only')}</small>
        </>
      }
    />
  );
}
