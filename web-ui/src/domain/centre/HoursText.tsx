import type { OpeningHours } from '@/shared/api/generated/model';
import { clauseMark, useLanguage, useListed } from '@/shared/i18n';
import { groupedHours } from './hours';
import { useProfileText } from './texts';

/** The hours of a week in words, days with the same hours together. */
export function HoursText({ hours }: { hours: OpeningHours }) {
  const text = useProfileText();
  const [language] = useLanguage();
  const listed = useListed();
  const parts = groupedHours(hours).map(({ first, last, stretches }) => {
    const days = first === last ? text(first) : text('dayTo', { first: text(first), last: text(last) });
    const times = listed(stretches.map(stretch => stretch.join('–')));
    return `${days} ${times || text('closedDay')}`;
  });
  return <>{parts.join(clauseMark(language))}</>;
}
