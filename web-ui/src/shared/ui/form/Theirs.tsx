import { Button, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useCommon } from '../../i18n';
import { NO_DATA } from '../../lib/numbers';
import styles from './Form.module.css';
import { useFormText } from './texts';

export type Choice = Record<string, 'mine' | 'theirs'>;

export interface Words {
  label?: string;
  /** A value in words, where it is a code or a list. */
  show?: (value: never) => ReactNode;
}

/** What somebody else made of a record, beside what this person typed: which one stays, field by field. */
export function Theirs({
  fields,
  mine,
  theirs,
  words,
  labelOf,
  choice,
  onChoose,
}: {
  fields: string[];
  mine: Record<string, unknown>;
  theirs: Record<string, unknown>;
  words: Record<string, Words | undefined>;
  labelOf: (field: string) => string;
  choice: Choice;
  onChoose: (choice: Choice) => void;
}) {
  const text = useFormText();
  const common = useCommon();
  const all = (which: 'mine' | 'theirs') => onChoose(Object.fromEntries(fields.map(field => [field, which])));
  const inWords = (field: string, value: unknown): ReactNode => {
    const show = words[field]?.show;
    if (value === null || value === undefined || value === '') return NO_DATA;
    if (show) return show(value as never);
    if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return (
    <section className={styles.theirs} aria-label={text('theirsTitle')}>
      <h2 className={styles.heading}>{text('theirsTitle')}</h2>
      <p>{text('theirsBody')}</p>
      <p className={styles.both}>
        <Button size="small" onClick={() => all('mine')}>
          {text('keepMine')}
        </Button>
        <Button size="small" onClick={() => all('theirs')}>
          {text('takeTheirs')}
        </Button>
      </p>
      {fields.map(field => {
        const label = words[field]?.label ?? labelOf(field);
        return (
          <fieldset key={field}>
            <legend>{label}</legend>
            <Radio.Group
              aria-label={label}
              className={styles.choice}
              value={choice[field]}
              onChange={event => onChoose({ ...choice, [field]: event.target.value })}
              options={(['mine', 'theirs'] as const).map(which => ({
                value: which,
                label: (
                  <>
                    <small>{text(which)}</small> <b>{inWords(field, { mine, theirs }[which][field])}</b>
                  </>
                ),
              }))}
            />
          </fieldset>
        );
      })}
    </section>
  );
}
