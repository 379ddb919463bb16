import { Button, type TableProps } from 'antd';
import { Link } from 'react-router';
import type { OpeningResponse, OpeningResponseState } from '@/shared/api/generated/model';
import { useCommon, useLanguage, useNameOf } from '@/shared/i18n';
import { momentIn } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { headquarters } from '@/shared/screens/headquarters';
import { feedback, Tag, type Tone, useSayProblem } from '@/shared/ui';
import { useGiveUp, useRemind, useRetry } from '../api/useOpenings';
import { useText } from '../texts';
import styles from './Openings.module.css';

const TONES: Record<OpeningResponseState | 'waiting', Tone> = {
  queued: 'plain',
  waiting: 'warn',
  running: 'info',
  cancelling: 'info',
  done: 'good',
  failed: 'bad',
  cancelled: 'plain',
};
const STEPS = {
  registered: 'stepRegistered',
  database: 'stepDatabase',
  organisation: 'stepOrganisation',
  manager: 'stepManager',
  opened: 'stepOpened',
} as const;

/** What failed or waits can be tried at once. */
export const mayRetry = ({ state, nextTryAt }: OpeningResponse): boolean =>
  state === 'failed' || nextTryAt !== null;
/** What failed for its manager's address goes on with another. */
export const mayCorrect = ({ kind, state }: OpeningResponse): boolean =>
  kind === 'centre' && state === 'failed';
/** The first manager of what is done can be mailed again. */
export const mayRemind = ({ kind, state }: OpeningResponse): boolean => kind === 'centre' && state === 'done';
/** What is not done can be given up. */
export const mayGiveUp = ({ state }: OpeningResponse): boolean =>
  state === 'failed' || state === 'queued' || state === 'running';

export function useOpeningColumns(): NonNullable<TableProps<OpeningResponse>['columns']> {
  const text = useText();
  const common = useCommon();
  const [language] = useLanguage();
  const { organisation } = useMe();
  const nameOf = useNameOf();
  return [
    {
      title: common('name'),
      render: (_, row) => (
        <div className={styles.cell}>
          {row.kind === 'centre' && row.state === 'done' ? (
            <Link to={headquarters.centre.to({ slug: row.slug })}>
              <b>{nameOf(row)}</b>
            </Link>
          ) : (
            <b>{nameOf(row)}</b>
          )}
          <span className={styles.sub}>
            {text(row.kind)} · {row.slug}
          </span>
        </div>
      ),
    },
    {
      title: common('state'),
      render: (_, row) => {
        const now = row.state === 'queued' && row.nextTryAt ? 'waiting' : row.state;
        return (
          <>
            <Tag tone={TONES[now]}>{text(now)}</Tag>
            <span className={styles.sub}>
              <Steps of={row} />
            </span>
            {row.error && <span className={styles.reason}>{row.error[language === 'en' ? 'en' : 'zh']}</span>}
            {row.nextTryAt && (
              <span className={styles.sub}>
                {text('nextTry', { at: momentIn(row.nextTryAt, organisation.timeZone) })}
              </span>
            )}
            {row.attempts > 1 && (
              <span className={styles.sub}>{text('attempts', { count: row.attempts })}</span>
            )}
          </>
        );
      },
    },
    {
      title: text('managerUsername'),
      render: (_, { managerUsername }) => <Mail of={managerUsername} />,
    },
    {
      title: text('askedBy'),
      render: (_, row) => (
        <div className={styles.cell}>
          {row.askedBy}
          <span className={styles.sub}>{momentIn(row.askedAt, organisation.timeZone)}</span>
        </div>
      ),
    },
  ];
}

/** An account's e-mail, its two sides each by itself. */
function Mail({ of }: { of: string | null }) {
  if (of === null) return NO_DATA;
  const at = of.indexOf('@') + 1;
  return (
    <div className={styles.mail}>
      <span>{of.slice(0, at)}</span>
      <wbr />
      <span>{of.slice(at)}</span>
    </div>
  );
}

function Steps({ of: { steps, totalSteps } }: { of: OpeningResponse }) {
  const text = useText();
  const done = steps.filter(step => step.state === 'done');
  const last = done.at(-1)?.step;
  if (!last) return <>{text('stepsNone', { total: totalSteps })}</>;
  return <>{text('stepsOf', { done: done.length, total: totalSteps, step: text(STEPS[last]) })}</>;
}

/** What can be done with an opening in its state. */
export function Mend({
  opening,
  name,
  onCorrect,
}: {
  opening: OpeningResponse;
  name: string;
  onCorrect: (opening: OpeningResponse) => void;
}) {
  const text = useText();
  const may = useMay();
  const sayProblem = useSayProblem();
  const retry = useRetry(() => feedback.done(text('retried')));
  const remind = useRemind(() => feedback.done(text('reminded')));
  const giveUp = useGiveUp();
  const failed = opening.state === 'failed';
  if (!may('manage-centres')) return null;
  return (
    <>
      {mayRetry(opening) && (
        <Button
          type="link"
          loading={retry.isPending}
          aria-label={text(failed ? 'retryOf' : 'tryNowOf', { name })}
          onClick={() => retry.mutate(opening, { onError: sayProblem })}
        >
          {text(failed ? 'retry' : 'tryNow')}
        </Button>
      )}
      {mayCorrect(opening) && (
        <Button type="link" aria-label={text('correctOf', { name })} onClick={() => onCorrect(opening)}>
          {text('correct')}
        </Button>
      )}
      {mayRemind(opening) && (
        <Button
          type="link"
          loading={remind.isPending}
          aria-label={text('remindOf', { name })}
          onClick={() => remind.mutate(opening, { onError: sayProblem })}
        >
          {text('remind')}
        </Button>
      )}
      {mayGiveUp(opening) && (
        <Button
          type="link"
          danger
          aria-label={text('cancelOf', { name })}
          onClick={() =>
            feedback.confirm({
              title: text('cancelTitle', { name }),
              content: text('cancelBody'),
              okText: text('cancel'),
              okButtonProps: { danger: true },
              onOk: () => giveUp.mutateAsync(opening).catch(sayProblem),
            })
          }
        >
          {text('cancel')}
        </Button>
      )}
    </>
  );
}
