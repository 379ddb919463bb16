import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Seen } from '../../api/write';
import { feedback } from '../feedback';
import layout from '../layout.module.css';
import { useSayProblem } from '../Problems';
import { useDraft } from './useDraft';

/** Left of a form's buttons: takes its record out of the world, after asking; what was typed about it goes too. */
export function RemoveButton({
  of,
  form,
  title,
  body,
  done,
  run,
  onDone,
  children,
}: {
  of: Seen;
  /** What the form is called where its drafts are kept. */
  form: string;
  title: string;
  body: ReactNode;
  /** Said when it is gone. */
  done: string;
  run: () => Promise<unknown>;
  onDone: () => void;
  children: string;
}) {
  const say = useSayProblem();
  const draft = useDraft(form, of.id);
  const remove = async () => {
    try {
      await run();
    } catch (refused) {
      return say(refused);
    }
    draft.drop();
    feedback.done(done);
    onDone();
  };
  const ask = () =>
    feedback.confirm({
      title,
      content: body,
      okText: children,
      okButtonProps: { danger: true },
      onOk: remove,
    });
  return (
    <Button danger type="text" className={layout.apart} onClick={ask}>
      {children}
    </Button>
  );
}
