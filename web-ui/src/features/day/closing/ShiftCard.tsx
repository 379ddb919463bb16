import { Button, Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { DayEnd } from '@/shared/api/generated/model';
import { fieldErrors } from '@/shared/api/problem';
import { useLanguage } from '@/shared/i18n';
import { addDays } from '@/shared/lib/days';
import { Card, feedback, layout, ProblemAlert, useDraft } from '@/shared/ui';
import styles from './Closing.module.css';
import { HandOvers } from './HandOvers';
import { useText } from './texts';
import { useCloseDay, useWriteHandOver } from './useClosing';

/** As the server has it: who closes a day later says why. */
const IN_TIME = 2;

interface Typed {
  words: string;
  urgent: boolean;
  reason: string;
  noSessions: boolean;
}

const BLANK: Typed = { words: '', urgent: false, reason: '', noSessions: false };

/** What the next shift has to know, and the word that the day is done. What is typed is kept in this tab. */
export function ShiftCard({ end, today }: { end: DayEnd; today: string }) {
  const text = useText();
  const [language] = useLanguage();
  const { day, over, state, closing } = end;
  const draft = useDraft('closing', day);
  const [typed, setTyped] = useState<Typed>(() => ({
    ...BLANK,
    ...(draft.read()?.values as Partial<Typed> | undefined),
  }));
  const set = (change: Partial<Typed>) => setTyped(now => ({ ...now, ...change }));
  const done = () => {
    setTyped(BLANK);
    draft.drop();
  };
  const close = useCloseDay(done);
  const write = useWriteHandOver(() => {
    done();
    feedback.done(text('wrote'));
  });
  useEffect(() => {
    if (JSON.stringify(typed) === JSON.stringify(BLANK)) draft.drop();
    else draft.keep({ version: null, values: { ...typed } });
  }, [draft, typed]);

  const late = day < addDays(today, -IN_TIME);
  const words = typed.words.trim();
  const closes = over && !closing && state.state !== 'no-profile';
  const lacksWord = closes && state.state === 'unstated' && !typed.noSessions;
  const lacksReason = closes && late && typed.reason.trim() === '';
  const refused = fieldErrors(close.error, language).flatMap(({ errors }) => errors);
  const closeIt = () =>
    close.mutate({
      day,
      values: {
        noSessions: typed.noSessions,
        reason: typed.reason.trim() || null,
        handOver: words ? { words, urgent: typed.urgent } : null,
        simulated: false,
      },
    });

  return (
    <Card title={text('handOver')}>
      <HandOvers day={day}>
        <div data-screen>
          <Input.TextArea
            aria-label={text('handOver')}
            placeholder={text('handOverHint')}
            maxLength={2000}
            autoSize={{ minRows: 3, maxRows: 8 }}
            value={typed.words}
            onChange={({ target }) => set({ words: target.value })}
          />
          <div className={styles.bar}>
            <Checkbox checked={typed.urgent} onChange={({ target }) => set({ urgent: target.checked })}>
              {text('urgent')}
            </Checkbox>
            <Button
              disabled={words === '' || close.isPending}
              loading={write.isPending}
              onClick={() => write.mutate({ day, words, urgent: typed.urgent })}
            >
              {text('writeIt')}
            </Button>
          </div>
          {closes && (
            <div className={styles.close}>
              {state.state === 'unstated' && (
                <Checkbox
                  checked={typed.noSessions}
                  onChange={({ target }) => set({ noSessions: target.checked })}
                >
                  {text('noSessions')}
                </Checkbox>
              )}
              {late && (
                <Input
                  aria-label={text('reason')}
                  placeholder={text('reason')}
                  maxLength={300}
                  value={typed.reason}
                  onChange={({ target }) => set({ reason: target.value })}
                />
              )}
              <Button
                type="primary"
                disabled={lacksWord || lacksReason || write.isPending}
                loading={close.isPending}
                onClick={closeIt}
              >
                {text('close')}
              </Button>
              {lacksWord && <small className={layout.quiet}>{text('noSessionsNeeded')}</small>}
              {lacksReason && <small className={layout.quiet}>{text('reasonNeeded')}</small>}
            </div>
          )}
          {!over && <p className={layout.quiet}>{text('closeLater', { day })}</p>}
          <ProblemAlert error={write.error ?? close.error} />
          {refused.map(each => (
            <p key={each} role="alert" className={layout.refused}>
              {each}
            </p>
          ))}
        </div>
      </HandOvers>
    </Card>
  );
}
