import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useGetDay } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { Day } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { addDays, datedDay, isDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { useNow } from '@/shared/lib/useNow';
import { centre } from '@/shared/screens/centre';
import { useParamsOf } from '@/shared/screens/here';
import { DayButton, EmptyState, LateTag, NotFound, PageHead, ProblemAlert, useOnline } from '@/shared/ui';
import { useClosing } from '../api/useClosing';
import { useSheet } from '../api/useSheet';
import { goTo } from '../model/keys';
import { useText } from '../texts';
import { CloseMany } from './CloseMany';
import { DayDone } from './DayDone';
import { SaveBar } from './SaveBar';
import styles from './Sheet.module.css';
import { SheetTable } from './SheetTable';

/** A paper list, entered at once: all sessions of a day, each in a line. */
export function SheetPage() {
  const params = useParamsOf(centre.daySheet);
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
  const { data, error, refetch } = useGetDay(day);
  const go = (to: string) => navigate(centre.daySheet.to({ day: to === today ? undefined : to }));
  const written = datedDay(day, language, today.slice(0, 4));
  return (
    <div className={styles.page}>
      <PageHead
        title={
          <>
            {text('title')} {written} <LateTag when={day < today} />
          </>
        }
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
            <Link to={centre.today.to({ day: day === today ? undefined : day })}>{text('openDay')}</Link>
          </>
        }
      />
      {day < today && <p className={styles.note}>{text('lateNote', { day: written })}</p>}
      {day > today && <p className={styles.note}>{text('aheadNote', { day: written })}</p>}
      <Offline day={data} />
      <ProblemAlert error={error} beside={data !== undefined} onRetry={() => void refetch()} />
      {data && data.sessions.length === 0 && (
        <EmptyState
          title={text('none')}
          action={
            <Link to={centre.today.to({ day: day === today ? undefined : day })}>{text('openDay')}</Link>
          }
        >
          {text('noneBody')}
        </EmptyState>
      )}
      {data && data.sessions.length > 0 && <Filled day={data} />}
    </div>
  );
}

/** What can be done of a paper list without a network, and what waits for it. */
function Offline({ day }: { day: Day | undefined }) {
  const text = useText();
  if (useOnline()) return null;
  return (
    <p className={styles.note}>
      {text(day ? 'offlineNote' : 'offlineUnknown')} <Link to={centre.checkIn.to()}>{text('toDesk')}</Link>
    </p>
  );
}

function Filled({ day }: { day: Day }) {
  const text = useText();
  const sheet = useSheet(day);
  const closing = useClosing(sheet.shown, sheet.refresh);
  const table = useRef<HTMLTableElement>(null);
  const [asked, setAsked] = useState(false);
  const save = async () => {
    setAsked(true);
    const stuck = await sheet.save();
    // once it stands there as it now is
    if (stuck) requestAnimationFrame(() => goTo(table.current, stuck));
  };
  return (
    <>
      {sheet.takenUp && sheet.toSave.length > 0 && <p className={styles.note}>{text('takenUp')}</p>}
      <SheetTable day={day} sheet={sheet} closing={closing} table={table} onSave={() => void save()} />
      <SaveBar
        day={day}
        sheet={sheet}
        asked={asked}
        onSave={() => void save()}
        goTo={session => goTo(table.current, session)}
      />
      <div data-screen>
        <CloseMany day={day} sheet={sheet} closing={closing} />
        <DayDone day={day} />
      </div>
    </>
  );
}
