import { useGetRegistrationFigures } from '@/shared/api/generated/centre-day-registration/centre-day-registration';
import { addDays } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count, percent } from '@/shared/lib/numbers';
import { Figure, Figures, SimulatedTag } from '@/shared/ui';
import { useText } from '../texts';

const DAYS = 90;

/** What became of the places of the last months: who came, who did not. */
export function FiguresCard({ activity }: { activity: string }) {
  const text = useText();
  const { today } = useMe();
  const { data } = useGetRegistrationFigures(activity, { from: addDays(today, 1 - DAYS), to: today });
  if (!data || data.registered === 0) return null;
  return (
    <section aria-label={text('figures')}>
      <Figures>
        <Figure label={text('registered')} value={count(data.registered)} note={text('figures')} />
        <Figure label={text('came')} value={count(data.came)} />
        <Figure label={text('missed')} value={count(data.missed)} />
        <Figure
          label={text('rate')}
          hint={text('rateHint')}
          value={percent(data.noShowRate)}
          note={<SimulatedTag when={data.simulated} />}
        />
      </Figures>
    </section>
  );
}
