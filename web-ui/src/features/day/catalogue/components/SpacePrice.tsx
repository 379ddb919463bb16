import { Form } from 'antd';
import { ChoiceField, NumberField, TextField } from '@/shared/ui';
import { useText } from '../texts';

const KINDS = ['free', 'subsidised', 'priced'] as const;

/** What the space costs those who book it, and why. */
export function SpacePrice() {
  const text = useText();
  const kind: string | null | undefined = Form.useWatch('priceKind');
  return (
    <>
      <ChoiceField
        name="priceKind"
        label={text('price')}
        options={KINDS.map(value => ({ value, label: text(`price.${value}`) }))}
      />
      {kind === 'priced' && (
        <NumberField name="amount" label={text('hourly')} required min={0.01} max={1_000_000} decimals={2} />
      )}
      {(kind === 'priced' || kind === 'subsidised') && (
        <TextField name="priceReason" label={text('priceReason')} required max={200} />
      )}
    </>
  );
}
