import { Button, Form } from 'antd';
import { useGetNationalYear } from '@/shared/api/generated/headquarters-network-calendar/headquarters-network-calendar';
import { useMe } from '@/shared/lib/me';
import { FormDrawer, feedback, layout, NumberField, TextField } from '@/shared/ui';
import { readNotice, writeNotice } from './readNotice';
import { SourceFields } from './SourceFields';
import { useText } from './texts';
import { useReplaceYear } from './useCalendar';
import { coming, FIRST_YEAR, LAST_YEAR } from './years';

/** As the server has it. */
const MOST = 80;

interface Values {
  year: number;
  notice: string;
  source: string;
  sourceUrl?: string;
}

const inBounds = (year: unknown): year is number =>
  typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** All national days of one year at once: the notice is pasted, and what was known of that year is replaced. */
export function YearForm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const text = useText();
  const { today } = useMe();
  const [form] = Form.useForm<Values>();
  const year = Form.useWatch('year', form);
  const known = useGetNationalYear(year ?? FIRST_YEAR, { query: { enabled: open && inBounds(year) } });
  const replace = useReplaceYear();
  return (
    <FormDrawer<Values>
      open={open}
      title={text('addYear')}
      name="national-year"
      width={560}
      form={form}
      initial={{ year: coming(today) }}
      submit={text('replace')}
      names={{ days: 'notice' }}
      write={{
        ...replace,
        mutateAsync: ({ values: { notice, year: of, source, sourceUrl }, key }) =>
          replace.mutateAsync({
            key,
            year: of,
            version: known.data?.version ?? 0,
            values: { days: readNotice(notice, of).days, source, sourceUrl: sourceUrl || null },
          }),
      }}
      quiet
      onSaved={() => feedback.done(text('replaced'))}
      onClose={onClose}
    >
      <p className={layout.quiet}>{text('yearSub')}</p>
      <NumberField
        name="year"
        label={text('year')}
        min={FIRST_YEAR}
        max={LAST_YEAR}
        message={text('between', { min: FIRST_YEAR, max: LAST_YEAR })}
        required
        narrow
        extra={
          known.data &&
          known.data.days.length > 0 && (
            <>
              {text('known', { count: known.data.days.length })}
              <Button
                type="link"
                size="small"
                onClick={() => form.setFieldsValue({ notice: writeNotice(known.data?.days ?? []) })}
              >
                {text('fill')}
              </Button>
            </>
          )
        }
      />
      <TextField
        name="notice"
        label={text('notice')}
        extra={<Read year={year} />}
        required
        max={4000}
        rows={10}
        rules={[{ validator: (_, notice?: string) => whole(notice ?? '', year ?? 0) }]}
      />
      <SourceFields />
    </FormDrawer>
  );

  async function whole(notice: string, of: number): Promise<void> {
    const { days, unread } = readNotice(notice, of);
    const [wrong] = unread;
    if (wrong) throw new Error(text('unread', { ...wrong }));
    if (notice.trim() && days.length === 0) throw new Error(text('nothingRead'));
    if (days.length > MOST) throw new Error(text('tooMany', { most: MOST }));
  }
}

/** What was understood so far. */
function Read({ year }: { year: number | undefined }) {
  const text = useText();
  const notice = Form.useWatch<string | undefined>('notice') ?? '';
  const { days } = readNotice(notice, year ?? 0);
  if (days.length === 0) return text('noticeExtra');
  const off = days.filter(({ kind }) => kind === 'off').length;
  return (
    <span aria-live="polite">
      {text('readOff', { count: off })} · {text('readWork', { count: days.length - off })}
    </span>
  );
}
