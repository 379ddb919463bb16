import { useQueryClient } from '@tanstack/react-query';
import { getGetCentreQuotasQueryOptions } from '@/shared/api/generated/headquarters-network-centres/headquarters-network-centres';
import type { CentreQuotas } from '@/shared/api/generated/model';
import { count } from '@/shared/lib/numbers';
import { FormDrawer, NumberField } from '@/shared/ui';
import { changedQuotas, useQuotas } from '../api/useCentres';
import { useText } from '../texts';
import { QUOTAS } from './QuotasCard';

type Values = Record<string, number>;

const fieldsOf = ({ items }: CentreQuotas): Values =>
  Object.fromEntries(items.map(({ name, allowed }) => [name, allowed]));

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
  const client = useQueryClient();
  const of = { id: slug, version: quotas.version };
  const write = useQuotas();
  return (
    <FormDrawer<Values>
      open={open}
      title={text('changeQuotas')}
      name="centre-quotas"
      of={of}
      initial={fieldsOf(quotas)}
      write={{
        ...write,
        mutateAsync: ({ of: to, values }) =>
          write.mutateAsync({ of: to ?? of, values: changedQuotas(quotas.items, values) }),
      }}
      reread={async id => {
        const now = await client.fetchQuery({ ...getGetCentreQuotasQueryOptions(id), staleTime: 0 });
        return { of: { id, version: now.version }, values: fieldsOf(now) };
      }}
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
