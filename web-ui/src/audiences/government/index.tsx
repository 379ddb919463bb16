import { purchasedRoutes } from '@/features/promise/purchased/routes';
import { useLanguage } from '@/shared/i18n';
import { useMe } from '@/shared/lib/me';
import { AppShell } from '@/shared/ui/AppShell';
import { AudienceRouter } from '@/shared/ui/AudienceRouter';
import { useText } from './texts';

export function GovernmentAudience() {
  return <AudienceRouter shell={<Shell />} home="/purchased" routes={purchasedRoutes} />;
}

function Shell() {
  const text = useText();
  const { organisation } = useMe();
  const [language] = useLanguage();
  const name = language === 'en' ? organisation.nameEn : organisation.name;
  return (
    <AppShell
      seal="政"
      sealColour="#3d6c91"
      name={name}
      groups={[{ screens: [{ to: '/purchased', label: text('purchased'), permission: 'read-purchased' }] }]}
      where={
        <>
          {name}
          <small>{text('only')}</small>
        </>
      }
    />
  );
}
