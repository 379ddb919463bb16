import { count, decimal } from '@/shared/lib/numbers';
import { layout, Tag } from '@/shared/ui';
import { useText } from './texts';
import type { FootfallDay } from './useFootfall';

/** Where the footfall of a day comes from, and what each counter sent: beside it, and never added. */
export function Source({ of: { source, by, byCounters, doors } }: { of: FootfallDay }) {
  const text = useText();
  return (
    <>
      <span>{source === 'form' ? text('byHand', { name: by ?? '' }) : text('counters')}</span>
      {source === 'form' && byCounters != null && (
        <div className={layout.quiet}>{text('beside', { value: count(byCounters) })}</div>
      )}
      {doors.map(({ name, entered, readings, missingMinutes, late }) => (
        <div key={name} className={layout.quiet}>
          {readings === 0 ? text('doorSilent', { name }) : text('doorSent', { name, value: count(entered) })}{' '}
          {readings > 0 && missingMinutes > 0 && (
            <Tag tone="warn" hint={text('missingHint')}>
              {text('missing', { value: decimal(missingMinutes / 60) })}
            </Tag>
          )}{' '}
          {late && <Tag hint={text('lateHint')}>{text('late')}</Tag>}
        </div>
      ))}
    </>
  );
}
