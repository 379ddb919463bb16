import { useState } from 'react';
import { useLanguage } from '@/shared/i18n';
import { addDays, datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { AskReason, ProblemAlert } from '@/shared/ui';
import { Button, Checks } from '@/shared/ui/controls';
import styles from './Stated.module.css';
import { useStatedText } from './texts';
import { useStateDays } from './useStateDays';
import { useUnstatedIn } from './useUnstatedIn';

/** Past days without sessions, stated together, a quarter of them at a time: the days that are ticked, and why only now. */
export function ChooseDays({ from, to, onClose }: { from?: string; to?: string; onClose: () => void }) {
  const text = useStatedText();
  const [language] = useLanguage();
  const thisYear = useMe().today.slice(0, 4);
  /** Where each stretch that was left for an earlier one began. */
  const [later, setLater] = useState<string[]>([]);
  const [left, setLeft] = useState<string[]>([]);
  const last = later.at(-1);
  const { days, more, error } = useUnstatedIn(from, last ? addDays(last, -1) : to);
  const chosen = days.filter(day => !left.includes(day));
  const write = useStateDays(onClose);
  const oldest = days.at(-1);
  return (
    <AskReason
      open
      title={text('stateDays', { count: chosen.length })}
      confirm={text('stateDays', { count: chosen.length })}
      disabled={chosen.length === 0}
      presets={[text('presetNone')]}
      onClose={onClose}
      onReason={{ ...write, mutateAsync: reason => write.mutateAsync({ days: chosen, reason }) }}
    >
      <p>{text('stateDaysBody')}</p>
      <ProblemAlert error={error} />
      <Checks
        label={text('stateDays', { count: chosen.length })}
        value={chosen}
        onChange={ticked =>
          setLeft([...left.filter(day => !days.includes(day)), ...days.filter(day => !ticked.includes(day))])
        }
        options={days.toReversed().map(value => ({ value, label: datedDay(value, language, thisYear) }))}
      />
      <p className={styles.stretches}>
        {more && oldest && (
          <Button size="small" onClick={() => setLater([...later, oldest])}>
            {text('earlierDays')}
          </Button>
        )}
        {later.length > 0 && (
          <Button size="small" onClick={() => setLater(later.slice(0, -1))}>
            {text('laterDays')}
          </Button>
        )}
      </p>
    </AskReason>
  );
}
