import { useNameOf } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { headquarters } from '@/shared/screens/headquarters';
import { useArrival } from '@/shared/screens/here';
import { useMenu } from '@/shared/screens/menu';
import { AppShell } from '@/shared/ui/AppShell';
import { AudienceRouter } from '@/shared/ui/AudienceRouter';
import { WholeName } from '@/shared/ui/WholeName';
import { routes } from './routes';
import { useSources } from './sources';
import { useText } from './texts';
import { work } from './work';

export function HeadquartersAudience() {
  return <AudienceRouter shell={<Shell />} home={headquarters.comparison.to()} routes={routes} />;
}

function Shell() {
  const text = useText();
  const { organisation } = useMe();
  const nameOf = useNameOf();
  const name = nameOf(organisation);
  useArrival(name);
  return (
    <AppShell
      seal="厢"
      name={text('where')}
      groups={useMenu(headquarters)}
      sources={useSources()}
      work={work}
      where={<WholeName>{name}</WholeName>}
    />
  );
}
