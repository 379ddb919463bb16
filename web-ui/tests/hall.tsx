import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Save, Seen } from '@/shared/api/write';
import { FormDrawer } from '@/shared/ui';
import { renderAt } from './render';

interface Values {
  name?: string;
  note?: string;
}

export type Answer = (save: Save<Values>) => Promise<unknown>;

/** What a test looks at and sets. */
export const hall = {
  saved: [] as Save<Values>[],
  answer: (async () => undefined) as Answer,
  now: undefined as { of: Seen; values: Values } | undefined,
  /** What is asked before it is sent. */
  question: undefined as (() => Promise<Partial<Values>>) | undefined,
};

function Page({ of }: { of: (Seen & Values) | null }) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      <Link to="/else">别处</Link>
      <FormDrawer<Values>
        open={open}
        title="厅堂"
        name="hall"
        of={of}
        initial={of ? { name: of.name, note: of.note } : {}}
        write={{
          mutateAsync: async save => {
            hall.saved.push(save);
            try {
              return await hall.answer(save);
            } catch (failed) {
              setError(failed);
              throw failed;
            }
          },
          isPending: false,
          error,
          reset: () => setError(null),
        }}
        question={async () => hall.question?.()}
        reread={async () => hall.now}
        onClose={() => setOpen(false)}
      >
        <Form.Item name="name" label="名称" rules={[{ required: true }]}>
          <Input />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input />
        </Form.Item>
      </FormDrawer>
    </>
  );
}

const greatHall = { id: 'h1', version: 3, name: '大厅', note: '一楼' };

/** A page whose form is of the great hall, or of a new one. */
export function show(of: (Seen & Values) | null = greatHall) {
  return renderAt('/', [
    { path: '/', element: <Page of={of} /> },
    { path: '/else', element: <p>到了别处</p> },
  ]);
}

export async function open() {
  await userEvent.click(screen.getByRole('button', { name: '打开' }));
  return within(await screen.findByRole('dialog', { name: '厅堂' }));
}

export async function type(drawer: ReturnType<typeof within>, label: string, text: string) {
  const field = await drawer.findByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

export const keys = () => Object.keys(sessionStorage).filter(key => key.startsWith('hearth-draft/'));

/** As before each test. */
export function anew(): void {
  hall.saved = [];
  hall.answer = async () => undefined;
  hall.now = undefined;
  hall.question = undefined;
  sessionStorage.clear();
}
