import type { Standing } from '@/shared/api/generated/model';
import { clauseMark, useLanguage } from '@/shared/i18n';
import { Tag, type Tone } from '@/shared/ui/Bits';
import { pointsBehind } from './pace';
import { useContractText } from './texts';

interface Said {
  tone: Tone;
  words: string;
  hint?: string;
}

/**
 * How a contract stands by its reports: one sentence, in the colour of the worst it says, and the next report where none is overdue.
 * `beside` is the day up to which was reported where that is said beside it already: nothing is said twice.
 * Pace is judged over the days that were reported; where that is old or a report is overdue, nothing is called kept.
 */
export function StandingTags({ standing, beside }: { standing: Standing; beside?: string | null }) {
  const text = useContractText();
  const { next } = standing;
  const { tone, words, hint } = useStandingWords(standing, beside);
  return (
    <>
      <Tag tone={tone} hint={hint} long>
        {words}
      </Tag>{' '}
      {next && next.state !== 'overdue' && (
        <Tag
          tone={next.state === 'due' ? 'warn' : 'plain'}
          hint={text('nextHint', { from: next.from, to: next.to, day: next.dueOn })}
          long
        >
          {text(next.state, { from: next.from, to: next.to, day: next.dueOn })}
        </Tag>
      )}
    </>
  );
}

function useStandingWords(standing: Standing, beside: string | null | undefined): Said {
  const text = useContractText();
  const [language] = useLanguage();
  const { asOfDay, daysSince, next, overdue, stale, indicators, reportedShare } = standing;
  const points = asOfDay === null ? null : pointsBehind(indicators, reportedShare);
  const since =
    daysSince === 0
      ? null
      : asOfDay === null
        ? text('sinceNone', { count: daysSince })
        : asOfDay === beside
          ? text('sinceThen', { count: daysSince })
          : text('since', { day: asOfDay, count: daysSince });
  const joined = (...parts: (string | null)[]) =>
    parts.filter(part => part !== null).join(clauseMark(language));
  const then = points === null ? null : text('behindThen', { points });
  if (next?.state === 'overdue') {
    const late = text('overdue', { from: next.from, to: next.to, count: next.daysOver });
    const more = overdue > 1 ? text('moreOverdue', { count: overdue - 1 }) : '';
    return { tone: 'bad', words: joined(since, late + more, then), hint: text('paceUnknown') };
  }
  if (asOfDay === null) return { tone: since ? 'warn' : 'plain', words: since ?? text('none') };
  if (stale) return { tone: 'warn', words: joined(since, then), hint: text('paceUnknown') };
  if (points !== null) return { tone: 'warn', words: joined(text('behind', { points }), since) };
  return { tone: 'good', words: joined(text('ahead'), since) };
}
