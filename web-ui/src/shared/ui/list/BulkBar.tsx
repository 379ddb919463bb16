import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { problemText } from '../../api/problem';
import { useLanguage } from '../../i18n';
import { AskReason } from '../AskReason';
import { feedback } from '../feedback';
import { LeaveGuard } from '../form/LeaveGuard';
import styles from './List.module.css';
import { useListText } from './texts';

/** Something that can be done with many rows, one after another or as one. */
export interface BulkAct<T> {
  label: string;
  /** Which rows it can be done with; all, if not said. */
  when?: (row: T) => boolean;
  run?: (row: T) => Promise<unknown>;
  /** Done with all of them as one, all or none: whoever does it asks and says what became of it. */
  together?: (rows: T[]) => void;
  /** What cannot be undone, or is much at once, asks first, with these words. */
  ask?: string | ((rows: T[]) => ReactNode);
  /** It asks why, once for all of them: below these words, with the usual reasons. */
  because?: { body: string; presets: string[]; run: (row: T, reason: string) => Promise<unknown> };
  /** It can be taken back, so that it is no danger. */
  mild?: boolean;
}

interface Progress {
  act: string;
  done: number;
  total: number;
  refused: { key: string; name: string; why: string }[];
  running: boolean;
}

interface Props<T> {
  rows: T[];
  keyOf: (row: T) => string;
  nameOf: (row: T) => string;
  acts: BulkAct<T>[];
  /** The rows that stay chosen. */
  onChoose: (keys: string[]) => void;
}

/** What is done with the rows chosen: how many of how many are done, what was refused and why; what is not done stays chosen. */
export function BulkBar<T>({ rows, keyOf, nameOf, acts, onChoose }: Props<T>) {
  const text = useListText();
  const [language] = useLanguage();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [asking, setAsking] = useState<{ act: BulkAct<T>; able: T[] } | null>(null);
  const stopping = useRef(false);
  if (rows.length === 0 && !progress) return null;

  const run = async ({ label, run: one, because }: BulkAct<T>, able: T[], reason = '') => {
    stopping.current = false;
    const left = new Set(rows.map(keyOf));
    const now: Progress = { act: label, done: 0, total: able.length, refused: [], running: true };
    setProgress({ ...now });
    for (const row of able) {
      if (stopping.current) break;
      try {
        await (because ? because.run(row, reason) : one?.(row));
        now.done += 1;
        left.delete(keyOf(row));
      } catch (error) {
        const { title, detail } = problemText(error, language);
        now.refused.push({ key: keyOf(row), name: nameOf(row), why: detail ?? title });
      }
      setProgress({ ...now });
    }
    setProgress({ ...now, running: false });
    onChoose([...left]);
  };
  const begin = (act: BulkAct<T>, able: T[]) => {
    if (act.together) return act.together(able);
    if (act.because) return setAsking({ act, able });
    if (!act.ask) return void run(act, able);
    feedback.confirm({
      title: text('askTitle', { act: act.label, count: able.length }),
      content: typeof act.ask === 'string' ? act.ask : act.ask(able),
      okText: act.label,
      okButtonProps: { danger: !act.mild },
      // The bar shows how far it is; the question need not stay for that.
      onOk: () => void run(act, able),
    });
  };
  const askToLeave = (answer: (leave: boolean) => void) =>
    feedback.confirm({
      title: text('leaveTitle'),
      content: text('leaveBody'),
      okText: text('leave'),
      cancelText: text('stay'),
      onOk: () => {
        stopping.current = true;
        answer(true);
      },
      onCancel: () => answer(false),
    });

  return (
    <section className={styles.bulk} aria-label={text('bulk')}>
      {progress?.running ? (
        <>
          <LeaveGuard when={running} ask={askToLeave} />
          <progress value={progress.done + progress.refused.length} max={progress.total} />
          <Button
            size="small"
            onClick={() => {
              stopping.current = true;
            }}
          >
            {text('stop')}
          </Button>
        </>
      ) : (
        rows.length > 0 && (
          <>
            <b>{text('chosen', { count: rows.length })}</b>
            {acts.map(act => {
              const able = rows.filter(act.when ?? (() => true));
              return (
                <Button
                  key={act.label}
                  size="small"
                  danger={(act.ask ?? act.because) !== undefined && !act.mild}
                  disabled={able.length === 0}
                  onClick={() => begin(act, able)}
                >
                  {text('of', { act: act.label, count: able.length })}
                </Button>
              );
            })}
            <Button size="small" type="text" onClick={() => onChoose([])}>
              {text('drop')}
            </Button>
          </>
        )
      )}
      <div role="status" className={styles.said}>
        {progress && <Said of={progress} />}
      </div>
      {asking?.act.because && (
        <AskReason
          open
          title={text('askTitle', { act: asking.act.label, count: asking.able.length })}
          confirm={asking.act.label}
          danger={!asking.act.mild}
          presets={asking.act.because.presets}
          onClose={() => setAsking(null)}
          // the bar shows how far it is; the question need not stay for that
          onReason={{
            mutateAsync: async reason => void run(asking.act, asking.able, reason),
            isPending: false,
            error: null,
            reset: () => undefined,
          }}
        >
          <p>{asking.act.because.body}</p>
        </AskReason>
      )}
    </section>
  );
}

const running = () => true;

function Said({ of: { act, done, total, refused, running } }: { of: Progress }) {
  const text = useListText();
  const key = running ? 'running' : done === total ? 'finished' : 'partly';
  return (
    <>
      {text(key, { act, done, total })}
      {refused.length > 0 && (
        <ul>
          {refused.map(each => (
            <li key={each.key}>
              <b>{each.name}</b> {each.why}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
