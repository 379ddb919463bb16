import { Button, Form, Select } from 'antd';
import { TextField } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Rounds.module.css';

const MOST = 8;
const PARTIES = ['group', 'partner', 'staff'] as const;

/** The classes of applicants, in the order in which they are served. */
export function ClassFields() {
  const text = useText();
  const form = Form.useFormInstance<{ classes?: { name?: string }[] }>();
  const called = (at: number) =>
    (form.getFieldValue(['classes', at, 'name']) as string | undefined) ?? String(at + 1);
  return (
    <Form.Item label={text('classes')} required>
      <Form.List name="classes">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.line}>
                <TextField name={[name, 'name']} label={text('className')} required max={40} />
                <Form.Item name={[name, 'party']} label={text('party')}>
                  <Select options={PARTIES.map(value => ({ value, label: text(`party.${value}`) }))} />
                </Form.Item>
                <span className={styles.moves}>
                  <Move
                    shown={name > 0}
                    label={text('up', { name: called(name) })}
                    onMove={() => move(name, name - 1)}
                  >
                    ↑
                  </Move>
                  <Move
                    shown={name < fields.length - 1}
                    label={text('down', { name: called(name) })}
                    onMove={() => move(name, name + 1)}
                  >
                    ↓
                  </Move>
                  <Move
                    shown={fields.length > 1}
                    label={text('removeClass', { name: called(name) })}
                    onMove={() => remove(name)}
                  >
                    ×
                  </Move>
                </span>
              </div>
            ))}
            {fields.length < MOST && (
              <Button type="dashed" onClick={() => add({ party: 'partner' })}>
                {text('addClass')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** What moves a class; where it cannot go on, its place stays empty, so that those of one kind stand one below another. */
function Move({
  shown,
  label,
  onMove,
  children,
}: {
  shown: boolean;
  label: string;
  onMove: () => void;
  children: string;
}) {
  if (!shown) return <i />;
  return (
    <Button type="text" className={styles.move} aria-label={label} onClick={onMove}>
      {children}
    </Button>
  );
}
