import { Button } from 'antd';
import { useState } from 'react';
import type { TermsResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { useMay } from '@/shared/lib/me';
import { money } from '@/shared/lib/money';
import { count } from '@/shared/lib/numbers';
import { Card, Facts, layout } from '@/shared/ui';
import { useTermsOf } from '../api/useTerms';
import { useText } from '../texts';
import { TermsForm } from './TermsForm';

/** How people sign up, in words; whoever plans the sessions changes it here. */
export function TermsCard({ activity }: { activity: string }) {
  const text = useText();
  const mayWrite = useMay()('write-timetable');
  const [open, setOpen] = useState(false);
  const { terms } = useTermsOf(activity);
  if (!terms) return null;
  return (
    <Card
      className={layout.below}
      title={text('terms')}
      extra={mayWrite && <Button onClick={() => setOpen(true)}>{text('edit')}</Button>}
    >
      <Said terms={terms} />
      <TermsForm activity={activity} open={open} of={terms} onClose={() => setOpen(false)} />
    </Card>
  );
}

function Said({ terms }: { terms: TermsResponse }) {
  const text = useText();
  const [language] = useLanguage();
  const { opensDays, closesMinutes, answerHours, feeMinor, currency, note } = terms;
  const when = (
    value: number | null,
    said: 'opensBefore' | 'closesBefore' | 'keptFor',
    none: 'anyTime' | 'tillEnd' | 'atOnce',
  ) => (value === null ? text(none) : text(said, { count: value }));
  return (
    <Facts
      items={[
        { key: 'scope', label: text('scope'), children: text(`scope.${terms.scope as 'session'}`) },
        { key: 'places', label: text('places'), children: count(terms.places) },
        {
          key: 'waitlist',
          label: text('waitlist'),
          children: terms.waitlist > 0 ? count(terms.waitlist) : text('noWaitlist'),
        },
        { key: 'opens', label: text('opens'), children: when(opensDays, 'opensBefore', 'anyTime') },
        { key: 'closes', label: text('closing'), children: when(closesMinutes, 'closesBefore', 'tillEnd') },
        ...(terms.waitlist > 0
          ? [{ key: 'kept', label: text('kept'), children: when(answerHours, 'keptFor', 'atOnce') }]
          : []),
        ...(feeMinor !== null && currency !== null
          ? [{ key: 'fee', label: text('fee'), children: money(feeMinor, currency, language) }]
          : []),
        ...(note ? [{ key: 'note', label: text('note'), children: note }] : []),
      ]}
    />
  );
}
