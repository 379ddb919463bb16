import { Form } from 'antd';
import { useEffect, useRef } from 'react';
import { PURPOSES, useConsentText } from '@/domain/consent/texts';
import { useWords } from '@/domain/consent/useWords';
import { createConsentText } from '@/shared/api/generated/centre-people-consent/centre-people-consent';
import type { ConsentTextRequest, ConsentTextResponse } from '@/shared/api/generated/model';
import { type Save, useWrite } from '@/shared/api/write';
import { ChoiceField, FormDrawer, type Opened, TextField } from '@/shared/ui';
import { useText } from '../texts';

const STALE = [['/api/centre/consent-texts']];

/** Other words from now on. One begins with those of today, whatever the list shows: it opens when they are known. */
export function TextForm({ open, onClose }: Opened<ConsentTextResponse>) {
  const text = useText();
  const words = useConsentText();
  const [form] = Form.useForm<ConsentTextRequest>();
  const purpose = Form.useWatch('purpose', form);
  const before = useRef(purpose);
  const save = useWrite(
    ({ values }: Save<ConsentTextRequest>, options) => createConsentText(values, options),
    { stale: STALE },
  );
  const known = useWords();
  const now = (of: string) => known.items.find(each => each.purpose === of)?.body ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another purpose is chosen, and what was typed stays
  useEffect(() => {
    const untouched = before.current && form.getFieldValue('body') === now(before.current);
    if (untouched && purpose && purpose !== before.current) form.setFieldValue('body', now(purpose));
    before.current = purpose;
  }, [purpose]);
  return (
    <FormDrawer<ConsentTextRequest>
      open={open && !known.isPending}
      title={text('add')}
      name="consent-text"
      form={form}
      initial={{ purpose: 'contact', body: now('contact') }}
      write={save}
      onClose={onClose}
      width={560}
    >
      <ChoiceField
        name="purpose"
        label={text('purpose')}
        options={[...PURPOSES, 'group' as const].map(value => ({ value, label: words(value) }))}
      />
      <TextField name="body" label={text('body')} extra={text('bodyHint')} required max={4000} rows={12} />
    </FormDrawer>
  );
}
