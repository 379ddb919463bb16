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
                  {name > 0 && (
                    <Button
                      type="text"
                      aria-label={text('up', { name: called(name) })}
                      onClick={() => move(name, name - 1)}
                    >
                      ↑
                    </Button>
                  )}
                  {fields.length > 1 && (
                    <Button
                      type="text"
                      aria-label={text('removeClass', { name: called(name) })}
                      onClick={() => remove(name)}
                    >
                      ×
                    </Button>
                  )}
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
