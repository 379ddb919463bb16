import type { CentreQuotas } from '@/shared/api/generated/model';
import { count } from '@/shared/lib/numbers';
import { FormDrawer, NumberField } from '@/shared/ui';
import { useQuotas } from '../api/useCentres';
import { useText } from '../texts';
import { QUOTAS } from './QuotasCard';

type Values = Record<string, number>;

/** Other quotas for this centre; one that equals the standard follows it from then on. */
export function QuotasForm({
  open,
  slug,
  quotas,
  onClose,
}: {
  open: boolean;
  slug: string;
  quotas: CentreQuotas;
  onClose: () => void;
}) {
  const text = useText();
  const write = useQuotas(slug, quotas);
  return (
    <FormDrawer<Values>
      open={open}
      title={text('changeQuotas')}
      initial={Object.fromEntries(quotas.items.map(({ name, allowed }) => [name, allowed]))}
      write={write}
      onClose={onClose}
    >
      {quotas.items.map(({ name, least, most, standard }) => (
        <NumberField
          key={name}
          name={name}
          label={name in QUOTAS ? text(QUOTAS[name as keyof typeof QUOTAS]) : name}
          extra={text('standardIs', { standard: count(standard) })}
          min={least}
          max={most}
          message={text('between', { least: count(least), most: count(most) })}
          required
        />
      ))}
    </FormDrawer>
  );
}
