import { useLanguage } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { AppShell } from '@/shared/ui/AppShell';
import { AudienceRouter } from '@/shared/ui/AudienceRouter';
import { routes } from './routes';
import { useScreens } from './screens';
import { useSources } from './sources';
import { useText } from './texts';

export function HeadquartersAudience() {
  return <AudienceRouter shell={<Shell />} home="/comparison" routes={routes} />;
}

function Shell() {
  const text = useText();
  const { organisation } = useMe();
  const [language] = useLanguage();
  const name = language === 'en' ? organisation.nameEn : organisation.name;
  return (
    <AppShell
      seal="厢"
      name={text('where')}
      groups={useScreens()}
      sources={useSources()}
      where={name}
      find={text('find')}
    />
  );
}
