import { Form } from 'antd';
import { useDeferredValue } from 'react';
import { PreviewDays } from '@/domain/series/PreviewDays';
import { RepeatFields } from '@/domain/series/RepeatFields';
import { usePreviewSessionSeries } from '@/shared/api/generated/centre-day-session/centre-day-session';
import type { SessionResponse } from '@/shared/api/generated/model';
import { HintsNotice } from '../hints/HintsNotice';
import { type Fields, seriesAsked } from '../model/request';

interface Props {
  of: SessionResponse | null;
  spaceOf: (id: string | undefined) => string;
}

/** What is worth a second look of one session; of a new one whether it comes again, and then what is so of its dates. */
export function Repeated({ of, spaceOf }: Props) {
  const form = Form.useFormInstance<Fields>();
  const fields = useDeferredValue(Form.useWatch<Partial<Fields> | undefined>([], form) ?? {});
  const again = of === null && fields.every !== undefined && fields.every !== 'never';
  const asked = again ? seriesAsked(fields) : null;
  const { data, error } = usePreviewSessionSeries(asked ?? { startsAt: '', endsAt: '', rule: '' }, {
    query: { enabled: asked !== null, retry: false },
  });
  return (
    <>
      {of === null && <RepeatFields />}
      {/* below all fields: what it says moves nothing away that somebody is about to press */}
      {!again && <HintsNotice of={of} spaceOf={spaceOf} />}
      {asked && (
        <Form.Item name="choices" noStyle>
          <PreviewDays preview={data} error={error} asked={JSON.stringify(asked)} />
        </Form.Item>
      )}
    </>
  );
}
