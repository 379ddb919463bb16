import { Button, Form, Typography } from 'antd';
import { useState } from 'react';
import type { ResidentResponse } from '@/shared/api/generated/model';
import { useMay } from '@/shared/lib/me';
import { AskReason, Facts, feedback, layout } from '@/shared/ui';
import { type Field, useReveal } from '../api/numbers';
import styles from '../Section.module.css';
import { NumberDialog } from './NumberDialog';
import { useNumberText } from './texts';

const FIELDS = ['phone', 'idNumber'] as const;

/**
 * The numbers of a resident, masked: given and changed by themselves, since what is typed in the form around is kept as a draft, and
 * seen whole by whoever may and says why.
 */
export function Numbers({ of, onSaved }: { of: ResidentResponse; onSaved: () => void }) {
  const text = useNumberText();
  const may = useMay();
  const around = Form.useFormInstance();
  const reveal = useReveal();
  const [giving, setGiving] = useState<Field | null>(null);
  const [asking, setAsking] = useState<Field | null>(null);
  const [whole, setWhole] = useState<Partial<Record<Field, string>>>({});
  const give = (field: Field) => {
    // another version of the person would meet what was typed around it
    if (around.isFieldsTouched()) feedback.problem(text('saveFirst'));
    else setGiving(field);
  };
  const hide = (field: Field) => setWhole(({ [field]: _, ...rest }) => rest);
  const numberOf = (field: Field) => {
    const shown = whole[field];
    const had = of[field] != null;
    return (
      <span className={layout.row}>
        {shown ? (
          <Typography.Text copyable>{shown}</Typography.Text>
        ) : (
          <span>{of[field] ?? text('none')}</span>
        )}
        {shown && (
          <Button size="small" type="link" onClick={() => hide(field)}>
            {text('hide')}
          </Button>
        )}
        {had && !shown && may('reveal-residents') && (
          <Button size="small" type="link" aria-label={text(`see-${field}`)} onClick={() => setAsking(field)}>
            {text('see')}
          </Button>
        )}
        <Button
          size="small"
          type="link"
          aria-label={text(`${had ? 'change' : 'fill'}-${field}`)}
          onClick={() => give(field)}
        >
          {text(had ? 'change' : 'fill')}
        </Button>
      </span>
    );
  };
  return (
    <section className={layout.below}>
      <h2 className={styles.title}>{text('title')}</h2>
      <Facts
        items={FIELDS.map(field => ({
          key: field,
          label: text(field),
          children: numberOf(field),
          wide: true,
        }))}
      />
      {giving && <NumberDialog of={of} field={giving} onClose={() => setGiving(null)} onSaved={onSaved} />}
      <AskReason
        open={asking !== null}
        title={asking ? text(`see-${asking}`) : ''}
        confirm={text('see')}
        label={text('why')}
        hint={text('noted')}
        presets={[text('whyCall'), text('whyCheck')]}
        onClose={() => setAsking(null)}
        onReason={{
          ...reveal,
          mutateAsync: async reason => {
            if (!asking) return;
            const { number } = await reveal.mutateAsync({ id: of.id, field: asking, reason, at: Date.now() });
            setWhole(before => ({ ...before, [asking]: number }));
          },
        }}
      />
    </section>
  );
}
