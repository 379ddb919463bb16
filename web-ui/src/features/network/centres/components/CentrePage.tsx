import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { StateTag } from '@/domain/organisation/StateTag';
import { useGetCentre } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { Detail } from '@/shared/api/generated/model';
import { useLanguage, useNameOf } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { headquarters } from '@/shared/screens/headquarters';
import { asLeft, useParamsOf } from '@/shared/screens/here';
import { AskReason, Card, DetailPage, History, PageHead, SimulatedTag } from '@/shared/ui';
import { useActs, useHistory } from '../api/useCentres';
import { useText } from '../texts';
import styles from './Centres.module.css';
import { ProfileForm } from './ProfileForm';
import { ProfilesTable } from './ProfilesTable';
import { QuotasCard } from './QuotasCard';
import { RenameForm } from './RenameForm';

export function CentrePage() {
  const { slug } = useParamsOf(headquarters.centre);
  return <Centre slug={slug} key={slug} />;
}

function Centre({ slug }: { slug: string }) {
  return <DetailPage of={useGetCentre(slug)}>{detail => <CentreDetail detail={detail} />}</DetailPage>;
}

type Doing = 'rename' | 'profile' | 'suspend' | 'reopen' | null;

function CentreDetail({ detail }: { detail: Detail }) {
  const text = useText();
  const may = useMay();
  const [language] = useLanguage();
  const nameOf = useNameOf();
  const [doing, setDoing] = useState<Doing>(null);
  const { centre } = detail;
  const acts = useActs();
  const history = useHistory(centre.slug);
  const name = nameOf(centre);
  const of = { id: centre.slug, version: detail.version };
  const done = () => setDoing(null);
  const manage = may('manage-centres');
  const suspended = centre.state === 'suspended';
  const turns = centre.state === 'open' || suspended;

  return (
    <>
      <PageHead
        named={name}
        title={
          <>
            {name} <StateTag state={centre.state} note={centre.stateNote} />{' '}
            <SimulatedTag when={centre.simulated} />
          </>
        }
        sub={[
          language === 'en' ? centre.name : centre.nameEn,
          centre.slug,
          centre.timeZone,
          text('since', { from: centre.openedOn }),
        ].join(' · ')}
        actions={
          <>
            {may('read-comparison') && (
              <Link to={asLeft(headquarters.centreFigures.to({ slug: centre.slug }))}>{text('figures')}</Link>
            )}
            {manage && <Button onClick={() => setDoing('rename')}>{text('rename')}</Button>}
            {manage && turns && (
              <Button danger={!suspended} onClick={() => setDoing(suspended ? 'reopen' : 'suspend')}>
                {text(suspended ? 'reopen' : 'suspend')}
              </Button>
            )}
          </>
        }
      />
      <Card
        className={styles.block}
        title={text('profiles')}
        extra={
          manage && (
            <Button size="small" onClick={() => setDoing('profile')}>
              {text('newProfile')}
            </Button>
          )
        }
      >
        <ProfilesTable profiles={detail.profiles} />
      </Card>
      <QuotasCard slug={centre.slug} manage={manage} />
      <Card title={text('acts')}>
        <History pages={history} />
      </Card>
      <RenameForm open={doing === 'rename'} of={of} centre={centre} write={acts.rename} onClose={done} />
      <ProfileForm
        open={doing === 'profile'}
        of={of}
        latest={detail.profiles[0]}
        write={acts.profile}
        onClose={done}
      />
      <AskReason
        open={doing === 'suspend'}
        title={text('suspendTitle', { name })}
        confirm={text('suspend')}
        danger
        onReason={{ ...acts.suspend, mutateAsync: reason => acts.suspend.mutateAsync({ of, reason }) }}
        onClose={done}
      >
        <p>{text('suspendBody')}</p>
      </AskReason>
      <AskReason
        open={doing === 'reopen'}
        title={text('reopenTitle', { name })}
        confirm={text('reopen')}
        onReason={{ ...acts.reopen, mutateAsync: reason => acts.reopen.mutateAsync({ of, reason }) }}
        onClose={done}
      >
        <p>{text('reopenBody')}</p>
      </AskReason>
    </>
  );
}
