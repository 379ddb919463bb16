import { Link } from 'react-router';
import { useHueOf } from '@/domain/programme/useHueOf';
import { OverlapTag } from '@/domain/session/OverlapTag';
import { overlapsOf } from '@/domain/session/overlaps';
import { PhaseTag } from '@/domain/session/PhaseTag';
import { usePhaseOf } from '@/domain/session/usePhaseOf';
import { useUnsent } from '@/domain/tap/useUnsent';
import type { Day, SessionResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { useLater } from '@/shared/lib/later';
import { usePrinting } from '@/shared/lib/usePrinting';
import { centre } from '@/shared/screens/centre';
import { Card, Tag } from '@/shared/ui';
import { BookedLine } from '../booked/parts';
import { agendaOf, allOf, isBooked, type Lying } from '../lib/layout';
import { useText } from '../texts';
import styles from './Agenda.module.css';
import { DayLegend } from './DayLegend';

/** The day as a list, for a narrow screen: what runs or comes next on top, what is over folded away below. On paper nothing is folded. */
export function Agenda({ day }: { day: Day }) {
  const text = useText();
  const printing = usePrinting();
  const phaseOf = usePhaseOf();
  const all = allOf(day);
  const { next, over } = printing ? { next: all, over: [] } : agendaOf(all, phaseOf);
  const overlaps = overlapsOf(day.sessions);
  return (
    <Card title={text(over.length > 0 ? 'nowAndNext' : 'timeline')} className={styles.card}>
      <Lines items={next} overlaps={overlaps} />
      {over.length > 0 && (
        <details className={styles.over}>
          <summary>{text('over', { count: over.length })}</summary>
          <Lines items={over} overlaps={overlaps} />
        </details>
      )}
      <DayLegend day={day} />
    </Card>
  );
}

function Lines({ items, overlaps }: { items: Lying[]; overlaps: Map<string, string[]> }) {
  const unsent = useUnsent();
  const later = useLater();
  return (
    <ul className={styles.list}>
      {items.map(each =>
        isBooked(each) ? (
          later && <BookedLine key={each.id} booked={each} />
        ) : (
          <Line
            key={each.id}
            session={each}
            unsent={unsent.get(each.id) ?? 0}
            overlaps={overlaps.get(each.id)}
          />
        ),
      )}
    </ul>
  );
}

function Line({
  session,
  unsent,
  overlaps,
}: {
  session: SessionResponse;
  unsent: number;
  overlaps: string[] | undefined;
}) {
  const text = useText();
  const common = useCommon();
  return (
    <li>
      <Link to={centre.desk.to({ session: session.id })} className={styles.item}>
        <time>
          {session.startsLocal}
          <small>{session.endsLocal}</small>
        </time>
        <span className={`${styles.mark} ${useHueOf()(session.programmeId)}`} aria-hidden />
        <span className={styles.what}>
          <b>{session.title}</b>
          <small>{session.space ?? text('noSpace')}</small>
        </span>
        <span className={styles.end}>
          {(session.visits > 0 || session.state === 'held') && (
            <small>{common('visitsOf', { count: session.visits })}</small>
          )}
          {unsent > 0 && <Tag tone="warn">{text('plusUnsent', { count: unsent })}</Tag>}
          <OverlapTag with={overlaps} />
          <PhaseTag session={session} />
        </span>
      </Link>
    </li>
  );
}
