import { Link, useNavigate } from 'react-router';
import { NationalMark } from '@/domain/nationalDay/NationalMark';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { Day } from '@/shared/api/generated/model';
import { useLanguage, useListed } from '@/shared/i18n';
import { addDays, longDay } from '@/shared/lib/days';
import { lunarText } from '@/shared/lib/lunar';
import { useMay } from '@/shared/lib/me';
import { centre } from '@/shared/screens/centre';
import { DayButton, OnPaper, PageHead, Tag } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { useText } from '../texts';

/** Which day, its lunar date, and the way to any other. */
export function DayHead({ day, today, data }: { day: string; today: string; data: Day | undefined }) {
  const text = useText();
  const [language] = useLanguage();
  const listed = useListed();
  const navigate = useNavigate();
  const may = useMay();
  const go = (to: string) => navigate(centre.today.to({ day: to === today ? undefined : to }));
  const phaseOf = usePhaseOf();
  const phases = (data?.sessions ?? []).map(phaseOf);
  const closed = phases.length > 0 && data?.figures.planned === 0;
  const word = closed ? 'recorded' : data?.state.state === 'stated' ? 'stated' : null;
  const special = data?.state.special;
  const hours = listed((data?.opening ?? []).map(each => each.join('–')));
  const course =
    day === today
      ? text('runningAndAhead', {
          running: phases.filter(phase => phase === 'running').length,
          ahead: phases.filter(phase => phase === 'ahead').length,
        })
      : text(day < today ? 'past' : 'future');

  return (
    <PageHead
      title={
        <>
          {longDay(day, language, today.slice(0, 4))} <NationalMark of={data?.state.national} named />{' '}
          {word && <Tag tone="good">{text(word)}</Tag>}
        </>
      }
      sub={
        <>
          <OnPaper>{day} · </OnPaper>
          {[
            lunarText(day, language),
            special && text(hours ? 'openFor' : 'closedFor', { hours, reason: special.reason }),
            course,
          ]
            .filter(Boolean)
            .join(' · ')}
        </>
      }
      actions={
        <>
          {day <= today && may('record-attendance') && (
            <Link to={centre.daySheet.to({ day: day === today ? undefined : day })}>{text('daySheet')}</Link>
          )}
          {day !== today && <Button onClick={() => go(today)}>{text('backToToday')}</Button>}
          <Button aria-label={text('previous')} title={text('previous')} onClick={() => go(addDays(day, -1))}>
            ‹
          </Button>
          <DayButton label={text('pick')} value={day} textOf={each => each} onChange={go} />
          <Button
            aria-label={text('following')}
            title={text('following')}
            onClick={() => go(addDays(day, 1))}
          >
            ›
          </Button>
        </>
      }
    />
  );
}
