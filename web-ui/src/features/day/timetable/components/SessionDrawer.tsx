import { Button, Descriptions, Drawer } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAges } from '@/domain/activity/ages';
import { CancelTells } from '@/domain/registration/CancelTells';
import { TakenLink } from '@/domain/registration/TakenLink';
import { PhaseTag } from '@/domain/session/PhaseTag';
import type { SessionResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useCommon, useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { AskReason, feedback, layout, SimulatedTag } from '@/shared/ui';
import { useCancelSession, useRestoreSession } from '../api/useSessions';
import { HintsOf } from '../hints/HintsNotice';
import { useText } from '../texts';
import styles from './Timetable.module.css';

interface Props {
  session: SessionResponse | null;
  onClose: () => void;
  onEdit: (session: SessionResponse) => void;
}

/** One session: what it is, and what may be done with it. */
export function SessionDrawer({ session, onClose, onEdit }: Props) {
  const text = useText();
  const agesOf = useAges();
  const common = useCommon();
  const may = useMay();
  const [language] = useLanguage();
  const { today } = useMe();
  const navigate = useNavigate();
  const [cancelling, setCancelling] = useState(false);
  const cancel = useCancelSession(onClose);
  const restore = useRestoreSession();
  const cancelIt = async (reason: string) => {
    if (!session) return;
    const cancelled = seen(await cancel.mutateAsync({ of: seen(session), reason }));
    feedback.undoable(text('cancelledIt', { title: session.title }), () =>
      restore.mutateAsync({ of: cancelled, reason: text('undoneCancelling') }),
    );
  };
  const mayWrite = may('write-timetable') && session?.state === 'planned';
  return (
    <Drawer
      open={session !== null}
      onClose={onClose}
      size="min(440px, 100vw)"
      title={text('details')}
      footer={
        session && (
          <div className={`${layout.row} ${layout.ends}`}>
            {mayWrite && (
              <Button danger type="text" onClick={() => setCancelling(true)}>
                {text('cancelIt')}
              </Button>
            )}
            {mayWrite && <Button onClick={() => onEdit(session)}>{common('edit')}</Button>}
            <Button type="primary" onClick={() => navigate(centre.desk.to({ session: session.id }))}>
              {text('checkIn')}
            </Button>
          </div>
        )
      }
    >
      {session && (
        <>
          <h2 className={styles.title}>
            {session.title} <PhaseTag session={session} /> <SimulatedTag when={session.simulated} />
          </h2>
          {session.state === 'planned' && <HintsOf session={session} />}
          <p>
            <TakenLink session={session.id} />
          </p>
          <Descriptions
            column={1}
            size="small"
            items={[
              {
                key: 'when',
                label: text('when'),
                children: `${datedDay(session.day, language, today.slice(0, 4))} ${session.startsLocal}–${session.endsLocal}${
                  session.endsNextDay ? ` ${text('nextDay')}` : ''
                }`,
              },
              { key: 'space', label: text('space'), children: session.space ?? text('noSpace') },
              { key: 'programme', label: text('programme'), children: session.programme },
              { key: 'age', label: text('age'), children: agesOf(session) },
              {
                key: 'visits',
                label: common('visits'),
                children: session.state === 'held' || session.visits > 0 ? count(session.visits) : NO_DATA,
              },
              ...(session.cancelReason
                ? [{ key: 'reason', label: text('cancelReason'), children: session.cancelReason }]
                : []),
              ...(session.seriesId
                ? [
                    {
                      key: 'series',
                      label: text('series'),
                      children: (
                        <Link to={centre.series.to({ series: session.seriesId })}>{text('openSeries')}</Link>
                      ),
                    },
                  ]
                : []),
              ...(session.externalId
                ? [{ key: 'external', label: text('externalId'), children: session.externalId }]
                : []),
            ]}
          />
        </>
      )}
      <AskReason
        open={cancelling}
        danger
        title={text('cancelTitle', { title: session?.title ?? '' })}
        confirm={text('cancelIt')}
        onClose={() => setCancelling(false)}
        onReason={{ ...cancel, mutateAsync: cancelIt }}
      >
        <p>{text('cancelBody')}</p>
        {session && <CancelTells session={session.id} />}
      </AskReason>
    </Drawer>
  );
}
