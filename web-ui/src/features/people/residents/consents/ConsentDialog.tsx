import { Button, Form } from 'antd';
import { useState } from 'react';
import { type GroupTag, type Purpose, TAGS, useConsentText } from '@/domain/consent/texts';
import { useWords } from '@/domain/consent/useWords';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useCommon } from '@/shared/i18n';
import { isDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { ChoiceField, DayField, feedback, layout, showFieldErrors, TextField } from '@/shared/ui';
import { Choice } from '@/shared/ui/controls';
import { FormDialog } from '../FormDialog';
import { useGive } from './api';
import styles from './Consents.module.css';
import { useText } from './texts';

interface Values {
  tag?: GroupTag;
  how: 'paper' | 'spoken';
  givenOn: string;
  by: 'self' | 'guardian';
  guardian?: string;
}

const OF_AGE = 18;

interface Props {
  of: ResidentResponse;
  /** `group`: to be noted as one of a sensitive group that is chosen here. */
  to: Purpose | 'group';
  /** Groups that are noted already. */
  noted?: readonly string[];
  onClose: () => void;
}

/** The words of today, and how somebody consented to them. */
export function ConsentDialog({ of, to, noted = [], onClose }: Props) {
  const text = useText();
  const words = useConsentText();
  const common = useCommon();
  const { today } = useMe();
  const [form] = Form.useForm<Values>();
  const on = Form.useWatch('givenOn', form) ?? today;
  // on the day they consented
  const minor = of.birthYear !== null && Number(on.slice(0, 4)) - of.birthYear < OF_AGE;
  const chosen = Form.useWatch('by', form) === 'guardian';
  const byGuardian = minor || chosen;
  const give = useGive();
  const versions = useWords(to).items;
  const [older, setOlder] = useState<number>();
  const shown = versions.find(each => each.number === older) ?? versions[0];
  const save = async ({ tag, how, givenOn, guardian }: Values) => {
    if (!shown) return;
    const said = byGuardian ? guardian : undefined;
    const given = { residentId: of.id, text: shown.number, how, givenOn, guardian: said };
    try {
      await give.mutateAsync({ to: to === 'group' ? { tag: tag as GroupTag } : { purpose: to }, given });
      feedback.done(text('given'));
      onClose();
    } catch (error) {
      showFieldErrors(form, error);
    }
  };
  return (
    <FormDialog
      title={text('giveTo', { what: words(to) })}
      form={form}
      error={give.error}
      submit={text('give')}
      pending={give.isPending}
      disabled={!shown}
      onClose={onClose}
      above={
        shown && (
          <figure className={styles.words}>
            <blockquote>{shown.body}</blockquote>
            <figcaption className={layout.row}>
              {versions.length > 1 ? (
                <Choice
                  aria-label={text('versionOf')}
                  value={String(shown.number)}
                  options={versions.map(({ number }) => ({
                    value: String(number),
                    label: text(number === versions[0]?.number ? 'versionNow' : 'version', { number }),
                  }))}
                  onChange={number => setOlder(Number(number))}
                />
              ) : (
                text('version', { number: shown.number })
              )}
              <span>{text('shown')}</span>
            </figcaption>
          </figure>
        )
      }
      initialValues={{ how: 'paper', givenOn: today, by: 'self' }}
      onFinish={values => void save(values)}
    >
      {to === 'group' && (
        <Form.Item name="tag" label={text('tag')} rules={[{ required: true, message: common('required') }]}>
          <TagChoice noted={noted} />
        </Form.Item>
      )}
      <ChoiceField
        name="how"
        label={text('how')}
        options={(['paper', 'spoken'] as const).map(value => ({ value, label: text(value) }))}
      />
      <DayField name="givenOn" label={text('givenOn')} max={isDay(today) ? today : undefined} />
      {!minor && (
        <ChoiceField
          name="by"
          label={text('by')}
          options={[
            { value: 'self', label: text('self') },
            { value: 'guardian', label: text('byGuardian') },
          ]}
        />
      )}
      {byGuardian && (
        <TextField
          name="guardian"
          label={text('guardian')}
          extra={minor ? text('minor') : undefined}
          required
          max={80}
        />
      )}
    </FormDialog>
  );
}

/** One of the groups that are not noted yet. */
function TagChoice({
  noted,
  value,
  onChange,
  id,
}: {
  noted: readonly string[];
  value?: string;
  onChange?: (tag: string) => void;
  id?: string;
}) {
  const words = useConsentText();
  return (
    <span className={layout.row} id={id} role="radiogroup">
      {TAGS.filter(tag => !noted.includes(tag)).map(tag => (
        <Button
          key={tag}
          role="radio"
          aria-checked={value === tag}
          type={value === tag ? 'primary' : 'default'}
          onClick={() => onChange?.(tag)}
        >
          {words(tag)}
        </Button>
      ))}
    </span>
  );
}
