import { Form } from 'antd';
import { BY_SPACE } from '@/domain/booking/request';
import { ChoiceField, NumberField, TextField } from '@/shared/ui';
import { useText } from '../texts';

const PRICES = [BY_SPACE, 'free', 'subsidised', 'priced'] as const;

/** What it costs: as the space says, or otherwise, and why. */
export function PriceFields() {
  const text = useText();
  const price: string | undefined = Form.useWatch('price');
  const every: string | undefined = Form.useWatch('every');
  const again = every !== undefined && every !== 'never';
  return (
    <>
      <ChoiceField
        name="price"
        label={text('price')}
        extra={again && text('priceEach')}
        options={PRICES.map(value => ({ value, label: text(`price.${value}`) }))}
      />
      {price === 'priced' && (
        <NumberField
          name="amount"
          label={text('amount')}
          required
          min={0.01}
          max={1_000_000_000}
          decimals={2}
        />
      )}
      {(price === 'priced' || price === 'subsidised') && (
        <TextField name="priceReason" label={text('priceReason')} required max={200} />
      )}
    </>
  );
}
