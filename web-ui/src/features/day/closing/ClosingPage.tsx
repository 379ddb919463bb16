import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useGetDayEnd } from '@/shared/api/generated/centre-day-closing/centre-day-closing';
import { useLanguage } from '@/shared/i18n';
import { addDays, datedDay, isDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { useNow } from '@/shared/lib/useNow';
import { usePrinting } from '@/shared/lib/usePrinting';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { DayButton, NotFound, PageHead, ProblemAlert } from '@/shared/ui';
import styles from './Closing.module.css';
import { FiguresCard } from './FiguresCard';
import { OpenCard } from './OpenCard';
import { ShiftCard } from './ShiftCard';
import { useText } from './texts';

/** The end of a day: what is still open, its figures, and what the next shift has to know. */
export function ClosingPage() {
  const params = useParamsOf(centre.closing);
  const me = useMe();
  const now = useNow(me.organisation.timeZone);
  const day = params.day ?? now.day;
  if (!isDay(day)) return <NotFound />;
  return <OneDay key={day} day={day} today={now.day} />;
}

function OneDay({ day, today }: { day: string; today: string }) {
  const text = useText();
  const [language] = useLanguage();
  const navigate = useNavigate();
  const { data, error, refetch } = useGetDayEnd(day);
  const go = (to: string) => navigate(centre.closing.to({ day: to === today ? undefined : to }));
  return (
    <>
      <PageHead
        title={`${text('title')} ${datedDay(day, language, usePrinting() ? '' : today.slice(0, 4))}`}
        sub={<span data-screen>{text('sub')}</span>}
        actions={
          <>
            <Button aria-label={text('previous')} onClick={() => go(addDays(day, -1))}>
              ‹
            </Button>
            <DayButton label={text('pick')} value={day} textOf={each => each} onChange={go} />
            <Button aria-label={text('following')} onClick={() => go(addDays(day, 1))}>
              ›
            </Button>
            <Link to={centre.closings.to()}>{text('others')}</Link>
          </>
        }
      />
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {data && (
        <div className={styles.columns}>
          <OpenCard end={data} />
          <FiguresCard end={data} />
          <ShiftCard end={data} today={today} />
        </div>
      )}
    </>
  );
}
