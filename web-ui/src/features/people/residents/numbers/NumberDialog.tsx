import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { Problem } from '@/shared/api/problem';
import { seen } from '@/shared/api/write';
import { useCommon, useListed } from '@/shared/i18n';
import { ChoiceField, feedback, layout, showFieldErrors, TextField } from '@/shared/ui';
import { isIdNumber, isMobile, isOtherPhone } from '../api/check';
import { type Field, othersWith, usePutNumber } from '../api/numbers';
import { FormDialog } from '../FormDialog';
import { useNumberText } from './texts';

interface Values {
  number: string;
  kind: 'mobile' | 'other';
}

interface Props {
  of: ResidentResponse;
  field: Field;
  onClose: () => void;
  onSaved: () => void;
}

/** Asks for one number. */
export function NumberDialog({ of, field, onClose, onSaved }: Props) {
  const text = useNumberText();
  const common = useCommon();
  const listed = useListed();
  const [form] = Form.useForm<Values>();
  const other = Form.useWatch('kind', form) === 'other';
  const put = usePutNumber();
  /** Who has the number that was typed, as far as somebody has. */
  const [known, setKnown] = useState<ResidentResponse[] | null>(null);
  const right = (number: string) =>
    field === 'idNumber' ? isIdNumber(number) : other ? isOtherPhone(number) : isMobile(number);
  const write = async (number: string | null) => {
    try {
      await put.mutateAsync({ of: seen(of), field, number, other, onlyIfUnknown: known === null });
      feedback.done(number === null ? text('removed') : common('saved'));
      onSaved();
    } catch (error) {
      if (number !== null && error instanceof Problem && error.slug === 'already-exists') {
        put.reset();
        setKnown(await othersWith(number, of.id));
      } else showFieldErrors(form, error);
    }
  };
  const remove = () =>
    feedback.confirm({
      title: text('removeTitle'),
      okText: text('remove'),
      cancelText: common('back'),
      onOk: () => void write(null),
    });
  const had = of[field] != null;
  const nameOf = ({ name, birthYear }: ResidentResponse) =>
    birthYear == null ? name : text('bornIn', { name, year: birthYear });
  return (
    <FormDialog
      title={text(`${had ? 'change' : 'fill'}-${field}`)}
      form={form}
      error={put.error}
      submit={known ? text('saveAnyway') : common('save')}
      pending={put.isPending}
      onClose={onClose}
      extra={
        had && (
          <Button danger disabled={put.isPending} onClick={remove}>
            {text('remove')}
          </Button>
        )
      }
      above={
        known && (
          <Alert
            type="warning"
            showIcon
            className={layout.below}
            title={text('known')}
            description={known.length > 0 && text('knownWho', { people: listed(known.map(nameOf)) })}
          />
        )
      }
      initialValues={{ kind: of.phone?.startsWith('*') ? 'other' : 'mobile' }}
      onValuesChange={() => setKnown(null)}
      onFinish={({ number }) => void write(number)}
    >
      {field === 'phone' && (
        <ChoiceField
          name="kind"
          label={text('kind')}
          options={(['mobile', 'other'] as const).map(value => ({ value, label: text(value) }))}
        />
      )}
      <TextField
        name="number"
        label={text(field)}
        extra={text('sealed')}
        required
        max={40}
        rules={[
          {
            validator: (_, number?: string) =>
              !number?.trim() || right(number)
                ? Promise.resolve()
                : Promise.reject(
                    new Error(text(field === 'idNumber' ? 'idWrong' : other ? 'otherWrong' : 'mobileWrong')),
                  ),
          },
        ]}
      />
    </FormDialog>
  );
}
