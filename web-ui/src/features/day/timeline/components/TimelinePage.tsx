import { useQueryStates } from 'nuqs';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Occupations, SpaceResponse } from '@/shared/api/generated/model';
import { addDays, mondayOf } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { parseAsDay, parseAsStringLiteral } from '@/shared/lib/search';
import { useNarrow } from '@/shared/lib/useNarrow';
import { useNow } from '@/shared/lib/useNow';
import { centre } from '@/shared/screens/centre';
import { EmptyState, ProblemAlert } from '@/shared/ui';
import { useSpaces, useTimeline } from '../api/useTimeline';
import { DrawingProvider, useDrawingOf } from '../model/drawing';
import { DAY, hoursOf, inMinutes, type Lying, lyingFrom, ownHours } from '../model/lying';
import { useHands } from '../model/useHands';
import { useMoving } from '../model/useMoving';
import { useText } from '../texts';
import { DayGrid } from './DayGrid';
import { FactsDrawer } from './Facts';
import { lanesOf } from './lanes';
import { MoveForm } from './MoveForm';
import { PaperList } from './PaperList';
import { Said } from './Said';
import { SpaceList } from './SpaceList';
import styles from './Timeline.module.css';
import { TimelineHead, type View } from './TimelineHead';
import { WeekGrid } from './WeekGrid';

const PARSERS = { view: parseAsStringLiteral(['day', 'week'] as const).withDefault('day'), day: parseAsDay };

/** Who has which space when: spaces × hours of a day, spaces × days of a week; on a telephone, space by space. */
export function TimelinePage() {
  const { today } = useMe();
  const narrow = useNarrow();
  const [asked, set] = useQueryStates(PARSERS);
  const day = asked.day ?? today;
  const view: View = narrow ? 'day' : asked.view;
  const from = view === 'week' ? mondayOf(day) : day;
  const spaces = useSpaces();
  const found = useTimeline(from, view === 'week' ? addDays(from, 6) : from);
  const { data, isPlaceholderData } = found;
  return (
    <>
      <TimelineHead view={view} day={day} set={to => void set(to)} narrow={narrow} />
      <ProblemAlert
        error={found.error ?? spaces.error}
        beside={data !== undefined}
        onRetry={() => void Promise.all([found.refetch(), spaces.refetch()])}
      />
      {data && spaces.data && (
        <Drawn
          data={data}
          spaces={spaces.data.items}
          // what is drawn while the next days come is what was asked for before
          week={data.from !== data.to}
          stale={isPlaceholderData}
          narrow={narrow}
        />
      )}
    </>
  );
}

interface DrawnProps {
  data: Occupations;
  spaces: SpaceResponse[];
  week: boolean;
  stale: boolean;
  narrow: boolean;
}

function Drawn({ data, spaces, week, stale, narrow }: DrawnProps) {
  const text = useText();
  const me = useMe();
  const now = useNow(me.organisation.timeZone);
  const first = data.from;
  const all = useMemo(() => lyingFrom(first, data.items), [first, data.items]);
  const lanes = useMemo(() => lanesOf(spaces, all, first), [spaces, all, first]);
  const known = useMemo(() => new Map(spaces.map(each => [each.id, each])), [spaces]);
  const open = data.days.find(each => each.day === first)?.hours ?? [];
  const own = useMemo(() => ownHours(data.spaces, first), [data.spaces, first]);
  const hours = hoursOf(
    [...open, ...data.spaces.flatMap(each => (each.day === first ? each.hours : []))],
    all,
  );
  const until = (week ? 7 : 1) * DAY;
  const shown = { first, all, spaces: known, until };
  const moving = useMoving(shown);
  const [opened, setOpened] = useState<Lying | null>(null);
  const hands = useHands({
    moving,
    lyingOf: id => all.find(({ item }) => item.id === id),
    lanes: lanes.map(({ id }) => id),
    minutes: week ? null : hours.to - hours.from,
    open: setOpened,
  });
  const drawing = useDrawingOf(all);
  const { draft } = moving;
  const bad = moving.trouble !== '';
  const nowAt = now.day === first ? now.minutes : null;
  const isOpen = opened && moving.movable(opened.item);
  if (lanes.length === 0)
    return (
      <EmptyState title={text('noSpaces')} action={<Link to={centre.spaces.to()}>{text('toSpaces')}</Link>}>
        {text('noSpacesBody')}
      </EmptyState>
    );
  return (
    <>
      {data.more && <p>{text('more')}</p>}
      {narrow ? (
        <SpaceList
          lanes={lanes}
          day={first}
          hoursOf={space => own.get(space) ?? inMinutes(open)}
          nowAt={nowAt}
          all={all}
          spaces={known}
          onOpen={setOpened}
        />
      ) : (
        <DrawingProvider value={drawing}>
          <Said moving={moving} week={week} />
          <section
            aria-label={text('grid')}
            className={stale ? `${styles.grid} ${styles.stale}` : styles.grid}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
            data-paper="across"
            {...hands}
          >
            {week ? (
              <WeekGrid
                lanes={lanes}
                first={first}
                today={me.today}
                closed={data.days.filter(each => each.hours.length === 0).map(each => each.day)}
                draft={draft}
                bad={bad}
              />
            ) : (
              <DayGrid
                lanes={lanes}
                hours={hours}
                own={own}
                day={first}
                draft={draft}
                bad={bad}
                nowAt={nowAt}
              />
            )}
          </section>
          {!week && <PaperList lanes={lanes} />}
        </DrawingProvider>
      )}
      {opened && isOpen && (
        <MoveForm of={opened} shown={shown} moving={moving} onClose={() => setOpened(null)} />
      )}
      {opened && !isOpen && <FactsDrawer item={opened.item} onClose={() => setOpened(null)} />}
    </>
  );
}
