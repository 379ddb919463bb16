import { Checkbox, Form } from 'antd';
import { useDeferredValue } from 'react';
import { type Fields, seriesAsked } from '@/domain/booking/request';
import { PreviewDays } from '@/domain/series/PreviewDays';
import { RepeatFields } from '@/domain/series/RepeatFields';
import { usePreviewBookingSeries } from '@/shared/api/generated/centre-day-booking/centre-day-booking';
import { useMay } from '@/shared/lib/me';
import { useText } from '../texts';
import { Conflict } from './Conflict';

const NOTHING = { space: '', startsAt: '', endsAt: '', rule: '', party: 'staff' } as const;

/** Whether a new booking comes again; then its dates stand there instead of what is said of one. */
export function Repeated() {
  const text = useText();
  const may = useMay();
  const form = Form.useFormInstance<Fields>();
  const fields = useDeferredValue(Form.useWatch<Partial<Fields> | undefined>([], form) ?? {});
  const again = fields.every !== undefined && fields.every !== 'never';
  const asked = again ? seriesAsked(fields) : null;
  const { data, error } = usePreviewBookingSeries(asked ?? NOTHING, {
    query: { enabled: asked !== null, retry: false },
  });
  return (
    <>
      {!again && <Conflict except={undefined} />}
      <RepeatFields />
      {asked && (
        <Form.Item name="choices" noStyle>
          <PreviewDays preview={data} error={error} asked={JSON.stringify(asked)} />
        </Form.Item>
      )}
      {again && may('decide-bookings') && (
        <Form.Item name="confirm" valuePropName="checked">
          <Checkbox>{text('confirmAtOnce')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
