import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { PhaseTag } from '@/domain/session/PhaseTag';
import type { Sheet } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useLater } from '@/shared/lib/later';
import { useMay, useMe } from '@/shared/lib/me';
import { useClock } from '@/shared/lib/useClock';
import { centre } from '@/shared/screens/centre';
import { useNamed, useParamsOf } from '@/shared/screens/here';
import { LateTag, ProblemAlert, SimulatedTag, Tag, useOnline } from '@/shared/ui';
import { Button } from '@/shared/ui/controls';
import { part } from '@/shared/ui/part';
import { Zone } from '@/shared/ui/Zone';
import { useDesk, useDeskWrites } from '../api/useDesk';
import { useUndo } from '../api/useUndo';
import { setSound, soundIsOn } from '../lib/sound';
import { useText } from '../texts';
import { CloseBar } from './CloseBar';
import styles from './Desk.module.css';
import { EntryList } from './EntryList';
import { Finder } from './Finder';
import { Ring } from './Ring';
import { UndoLast } from './UndoLast';

/** It stands below all that is needed, and comes after it; where it does not come, people are received all the same. */
const SessionHistory = part(() => import('../history/SessionHistory').then(module => module.SessionHistory), {
  quiet: true,
});

/** How many signed up, and the way to who they are: it comes after what is tapped. */
const TakenLink = part(() => import('@/domain/registration/TakenLink').then(module => module.TakenLink), {
  quiet: true,
});

const AskUndo = part(() => import('../back/AskUndo').then(module => module.AskUndo));

/** It comes when something waits. */
const WaitingEntries = part(() => import('./WaitingEntries').then(module => module.WaitingEntries));

/** People can be received from two hours before the start, as the server has it. */
const EARLY_MS = 2 * 60 * 60 * 1000;

export function CheckInPage() {
  const { session: id } = useParamsOf(centre.desk);
  return <Desk key={id} id={id} />;
}

function Desk({ id }: { id: string }) {
  const desk = useDesk(id);
  const { error, refetch } = desk.sheet;
  const sheet = desk.sheet.data ?? desk.known;
  return (
    <div className={styles.page}>
      {sheet ? (
        <Opened sheet={sheet} desk={desk} />
      ) : (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

function Opened({ sheet, desk }: { sheet: Sheet; desk: ReturnType<typeof useDesk> }) {
  const text = useText();
  const may = useMay();
  const { session } = sheet;
  const writes = useDeskWrites(session.id, desk.clearLast);
  const undo = useUndo(writes);
  const mayRecord = may('record-attendance');
  const tooEarly = Date.parse(session.startsAt) - EARLY_MS > useClock();
  const open = session.state === 'planned' && !tooEarly && mayRecord;
  const here = new Set([
    ...sheet.entries.flatMap(each => (each.residentId && !each.voidedAt ? [each.residentId] : [])),
    ...desk.waiting.flatMap(tap => (tap.withdrawn ? [] : (tap.residentId ?? []))),
  ]);

  return (
    <>
      <Head
        sheet={sheet}
        waiting={desk.waiting.length}
        close={
          mayRecord && (
            <CloseBar
              session={session}
              waiting={desk.waiting.length}
              toDecide={desk.toDecide}
              writes={writes}
            />
          )
        }
      />
      {desk.known && <p className={styles.note}>{text('partial')}</p>}
      <div className={styles.columns}>
        <div>
          <Ring session={session} last={desk.last} />
          <p className={styles.under}>
            {text('place', { count: session.visits })}
            {session.partnerDeclared > session.byMethod.partner &&
              ` · ${text('declaredApart', { count: session.partnerDeclared })}`}
            {desk.waitingHeads > 0 && ` ${text('plusWaiting', { count: desk.waitingHeads })}`}
            {open && <UndoLast last={desk.last} waiting={desk.waiting} onUndo={undo.start} />}
          </p>
          {session.state === 'planned' && tooEarly && <p className={styles.note}>{text('notYet')}</p>}
          {open && (
            <div className={styles.keys}>
              {[1, 5].map(heads => (
                <button
                  key={heads}
                  type="button"
                  data-starts={!may('read-residents')}
                  aria-label={text('tallyLabel', { heads })}
                  onClick={() => desk.record({ method: 'TALLY', heads, simulated: false })}
                >
                  +{heads}
                </button>
              ))}
            </div>
          )}
        </div>
        <div>
          {open && may('read-residents') && (
            <Finder
              session={session}
              here={here}
              onPick={resident =>
                desk.record({ method: 'NAMED', residentId: resident.id, simulated: resident.simulated })
              }
              onNew={writes.addResident.mutateAsync}
            />
          )}
          {desk.waiting.length > 0 && <WaitingEntries taps={desk.waiting} />}
          <EntryList sheet={sheet} onUndo={open ? undo.start : undefined} />
          <SessionHistory sheet={sheet} />
        </div>
      </div>
      {undo.asking && <AskUndo entry={undo.asking} undo={undo} />}
    </>
  );
}

/** Closing stands here, apart from what is tapped all the time. */
function Head({ sheet: { session }, waiting, close }: { sheet: Sheet; waiting: number; close: ReactNode }) {
  const text = useText();
  const online = useOnline();
  const me = useMe();
  const [language] = useLanguage();
  const [sound, keepSound] = useState(soundIsOn);
  const later = useLater();
  const past = session.day < me.today;
  const day = datedDay(session.day, language, me.today.slice(0, 4));
  useNamed(session.title);
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{session.title}</h1>
          <p>
            <Link to={centre.today.to({ day: session.day === me.today ? undefined : session.day })}>
              {day}
            </Link>{' '}
            {session.startsLocal}–{session.endsLocal} <Zone /> · {session.space ?? text('noSpace')}{' '}
            {later && <TakenLink session={session.id} />}
          </p>
        </div>
        <div className={styles.marks}>
          {waiting > 0 && <Tag tone="warn">{text(online ? 'sending' : 'waiting', { count: waiting })}</Tag>}
          <PhaseTag session={session} />
          <LateTag when={session.late} />
          <SimulatedTag when={session.simulated} />
          <Button
            type="text"
            size="small"
            aria-pressed={sound}
            onClick={() => {
              setSound(!sound);
              keepSound(!sound);
            }}
          >
            {text(sound ? 'soundOn' : 'soundOff')}
          </Button>
          {close}
        </div>
      </header>
      {past && session.state === 'planned' && <p className={styles.note}>{text('lateNote', { day })}</p>}
    </>
  );
}
