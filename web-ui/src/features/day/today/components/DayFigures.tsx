import { useMethodWords } from '@/domain/session/useMethodWords';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import type { Day } from '@/shared/api/generated/model';
import { useCommon, useListed } from '@/shared/i18n';
import { count, NO_DATA, percent } from '@/shared/lib/numbers';
import { Figure, Figures } from '@/shared/ui';
import { useText } from '../texts';

/** The four numbers of a day. Visits and people stand apart: they are never added or swapped. */
export function DayFigures({ day }: { day: Day }) {
  const text = useText();
  const common = useCommon();
  const methods = useMethodWords();
  const listed = useListed();
  const phaseOf = usePhaseOf();
  const { figures } = day;
  const toClose = day.sessions.filter(session => phaseOf(session) === 'ended').length;
  const known = figures.held > 0 || figures.visits > 0;
  return (
    <Figures>
      <Figure
        label={text('sessions')}
        value={count(figures.planned + figures.held + figures.cancelled)}
        note={text('sessionsNote', { held: figures.held, cancelled: figures.cancelled })}
      />
      <Figure
        label={common('visits')}
        hint={common('visitsHint')}
        value={known ? count(figures.visits) : NO_DATA}
        note={
          known
            ? text('visitsNote', {
                verifiability: percent(figures.verifiability),
                methods: listed(methods(figures.byMethod)),
              })
            : common('noData')
        }
      />
      <Figure
        label={common('people')}
        hint={common('peopleHint')}
        value={known ? count(figures.people) : NO_DATA}
        note={text('peopleNote')}
      />
      <Figure
        label={text('toClose')}
        hint={text('toCloseHint')}
        value={count(toClose)}
        note={toClose > 0 ? text('toCloseNote') : text('nothingToClose')}
      />
    </Figures>
  );
}
