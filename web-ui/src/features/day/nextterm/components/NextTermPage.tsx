import { Button } from 'antd';
import { parseAsString, useQueryStates } from 'nuqs';
import { useState } from 'react';
import type { TermCopyResponse } from '@/shared/api/generated/model';
import { isDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { parseAsDay } from '@/shared/lib/search';
import { DayInput, layout, PageHead, Toolbar } from '@/shared/ui';
import { termOf, wrongIn } from '../model/term';
import { useText } from '../texts';
import { Planned } from './Planned';
import { Preview } from './Preview';

const PARSERS = { from: parseAsDay, to: parseAsDay, starts: parseAsDay, activity: parseAsString };
const DAYS = ['from', 'to', 'starts'] as const;

/** A term is planned like one there was: which, from when on, what of it can be had, and then it is there. */
export function NextTermPage() {
  const text = useText();
  const { today } = useMe();
  const [said, set] = useQueryStates(PARSERS, { history: 'replace' });
  const [made, setMade] = useState<TermCopyResponse | null>(null);
  const term = termOf(said, today);
  const wrong = wrongIn(term, today);
  const asked = { ...term, activity: said.activity ?? undefined };
  return (
    <div className={layout.stack}>
      <PageHead title={text('title')} sub={text('sub')} />
      {made ? (
        <Planned of={made} onAnother={() => setMade(null)} />
      ) : (
        <>
          <Toolbar>
            {DAYS.map(day => (
              <DayInput
                key={day}
                aria-label={text(day)}
                prefix={text(day)}
                value={term[day]}
                min={day === 'starts' ? today : undefined}
                onChange={(typed = '') => {
                  if (isDay(typed)) void set({ [day]: typed });
                }}
                className={layout.wide}
              />
            ))}
            {said.activity && (
              <Button onClick={() => void set({ activity: null })}>{text('oneActivity')}</Button>
            )}
          </Toolbar>
          {wrong ? (
            <p role="status">{text(wrong)}</p>
          ) : (
            <Preview key={JSON.stringify(asked)} asked={asked} onMade={setMade} />
          )}
        </>
      )}
    </div>
  );
}
