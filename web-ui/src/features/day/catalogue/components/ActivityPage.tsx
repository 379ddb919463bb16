import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  getActivityHistory,
  getGetActivityHistoryQueryKey,
  useGetActivity,
} from '@/shared/api/generated/centre-day-catalogue/centre-day-catalogue';
import type { ActivityResponse } from '@/shared/api/generated/model';
import { useHistoryPages } from '@/shared/api/pages';
import { allDays } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { Card, DetailPage, History, layout, PageHead } from '@/shared/ui';
import { useText } from '../texts';
import { About } from './About';
import { ActivityForm } from './ActivityForm';
import { Publication } from './Publication';

export function ActivityPage() {
  const { activity } = useParamsOf(centre.activity);
  return <DetailPage of={useGetActivity(activity)}>{data => <One key={data.id} of={data} />}</DetailPage>;
}

/** One activity: what is said of it, whether residents may see that, and what was done to it. */
function One({ of }: { of: ActivityResponse }) {
  const text = useText();
  const may = useMay();
  const { today } = useMe();
  const [open, setOpen] = useState(false);
  const past = useHistoryPages(of.id, getGetActivityHistoryQueryKey, getActivityHistory);
  return (
    <div className={layout.stack}>
      <PageHead
        named={of.title}
        title={of.title}
        sub={
          <>
            <Link
              className={layout.inText}
              to={centre.timetable.to({ view: 'list', ...allDays(today), activity: of.id })}
            >
              {text('toSessions')}
            </Link>{' '}
            ·{' '}
            <Link className={layout.inText} to={centre.registration.to({ activity: of.id })}>
              {text('toRegistration')}
            </Link>
            {may('write-timetable') && (
              <>
                {' · '}
                <Link className={layout.inText} to={centre.nextTerm.to({ activity: of.id })}>
                  {text('toNextTerm')}
                </Link>
              </>
            )}
          </>
        }
      />
      <Publication of={of} />
      <Card
        title={text('about')}
        extra={may('write-timetable') && <Button onClick={() => setOpen(true)}>{text('edit')}</Button>}
      >
        <About of={of} />
      </Card>
      <Card title={text('history')}>
        <History pages={past} />
      </Card>
      {may('write-timetable') && <ActivityForm open={open} of={of} onClose={() => setOpen(false)} />}
    </div>
  );
}
