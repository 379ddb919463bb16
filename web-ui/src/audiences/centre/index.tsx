import { useMemo } from 'react';
import { Link } from 'react-router';
import { ChangePerson } from '@/features/day/checkin/person/ChangePerson';
import { useGetDay } from '@/shared/api/generated/centre-day-session/centre-day-session';
import { useLanguage, useNameOf } from '@/shared/i18n';
import { listed } from '@/shared/i18n/listed';
import { useLater } from '@/shared/lib/later';
import { useMe } from '@/shared/lib/me';
import { count } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { useArrival } from '@/shared/screens/here';
import { useMenu } from '@/shared/screens/menu';
import { AppShell } from '@/shared/ui/AppShell';
import { AudienceRouter } from '@/shared/ui/AudienceRouter';
import { SimulatedTag } from '@/shared/ui/Bits';
import { part } from '@/shared/ui/part';
import { WholeName } from '@/shared/ui/WholeName';
import { Zone } from '@/shared/ui/Zone';
import { routes } from './routes';
import { useSources } from './sources';
import { useText } from './texts';
import { work } from './work';

const Offline = part(() => import('./Offline').then(module => module.Offline));

export { ahead } from './ahead';

export function CentreAudience() {
  return <AudienceRouter shell={<Shell />} home={centre.today.to()} routes={routes} />;
}

function Shell() {
  const text = useText();
  const me = useMe();
  const [language] = useLanguage();
  const nameOf = useNameOf();
  const later = useLater();
  const { data: day } = useGetDay(me.today, { query: { staleTime: 60_000 } });
  const { organisation } = me;
  const name = nameOf(organisation);
  useArrival(name);
  const opening = useMemo(() => {
    if (!day) return '';
    const hours = listed(
      day.opening.map(range => range.join('–')),
      language,
    );
    const open = hours ? text('openToday', { hours }) : text('closedToday');
    const area = day.floorAreaM2 == null ? null : `${count(day.floorAreaM2)} m²`;
    return [area, open, day.state.special?.reason].filter(Boolean).join(' · ');
  }, [day, text, language]);
  return (
    <AppShell
      seal="厢"
      name={name}
      groups={useMenu(centre)}
      sources={useSources()}
      work={work}
      offline={<Link to={centre.checkIn.to()}>{text('offline')}</Link>}
      marks={
        <>
          {later && <Offline />}
          <ChangePerson />
        </>
      }
      where={
        <>
          <WholeName>{name}</WholeName> <SimulatedTag when={organisation.simulated} />
          <small>{opening}</small> <Zone />
        </>
      }
    />
  );
}
