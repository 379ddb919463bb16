import { Button, Drawer, Form, type FormInstance } from 'antd';
import { type ReactNode, useRef } from 'react';
import type { ActResponse } from '../../api/generated/model';
import type { Pages } from '../../api/pages';
import type { Save, Seen } from '../../api/write';
import { useCommon, useLanguage } from '../../i18n';
import { History } from '../history/History';
import { ProblemAlert } from '../Problems';
import { DraftOffer } from './DraftOffer';
import { FirstField } from './FirstField';
import styles from './Form.module.css';
import { LeaveGuard } from './LeaveGuard';
import { saidOfFields } from './said';
import { Theirs, type Words } from './Theirs';
import { useFormText } from './texts';
import { type Latest, type Question, useFormDrawer, type Writer } from './useFormDrawer';

interface Props<TValues extends object, TSaved> {
  open: boolean;
  title: string;
  /** What the form is called where its drafts are kept. */
  name: string;
  /** The record that is changed, as it was seen; none makes a new one. It is held from opening to closing. */
  of?: Seen | null;
  initial?: Partial<TValues>;
  /** Whether it is only looked at: nothing of the record can be changed. */
  fixed?: boolean;
  write: Writer<Save<TValues>, TSaved>;
  /** Asked before it is sent, and not where the same is sent again for want of an answer. */
  question?: Question<TValues>;
  onClose: () => void;
  /** After saving and closing: the place to go somewhere else from. */
  onSaved?: (saved: TSaved) => void;
  /** Whether another place says that it is done. */
  quiet?: boolean;
  /** Reads the record again, when somebody else changed it meanwhile; nothing if it is gone. */
  reread?: (id: string) => Promise<Latest<TValues> | undefined>;
  /** Fields whose values are codes or lists, in words, for "theirs beside mine". */
  words?: { [field in keyof TValues]?: Words };
  submit?: string;
  form?: FormInstance<TValues>;
  /** Further actions, left of save. */
  extra?: ReactNode;
  /** What was done to the record, below its fields. */
  history?: Pages<ActResponse>;
  /** Fields of the request that another field of the form stands for: what is said of them stands beside it. */
  names?: Record<string, string>;
  width?: number;
  children: ReactNode;
}

/**
 * A form in a drawer: fields are checked as one leaves them, what the server says about a field stands beside it, and about the
 * whole beside the button, which is always in sight. What was typed is saved for the record it was typed for and is not lost: not by
 * a failed save, not by Esc, Back or a reload, not because somebody else changed the record meanwhile.
 */
export function FormDrawer<TValues extends object, TSaved = unknown>({
  title,
  submit,
  form: given,
  extra,
  history,
  words = {},
  width = 440,
  fixed = false,
  children,
  ...settings
}: Props<TValues, TSaved>) {
  const common = useCommon();
  const text = useFormText();
  const [language] = useLanguage();
  const [form] = Form.useForm<TValues>(given);
  const body = useRef<HTMLDivElement>(null);
  const { open, initial, write } = settings;
  const state = useFormDrawer({ ...settings, of: settings.of ?? null, initial, form });
  const { conflict } = state;
  const failed = state.rereadError ?? write.error;

  const labelOf = (field: string): string => {
    const item = body.current?.querySelector(`[id="${field}"], [id^="${field}_"]`)?.closest('.ant-form-item');
    return item?.querySelector('label')?.textContent ?? field;
  };

  const buttons = conflict ? (
    <>
      <Button onClick={state.backToForm}>{text('backToForm')}</Button>
      <Button type="primary" loading={write.isPending} onClick={() => void state.saveChoice()}>
        {text('saveChoice')}
      </Button>
    </>
  ) : fixed ? (
    <Button onClick={state.close}>{common('close')}</Button>
  ) : (
    <>
      {extra}
      <Button disabled={write.isPending} onClick={state.close}>
        {common('cancel')}
      </Button>
      <Button type="primary" loading={write.isPending} onClick={form.submit}>
        {submit ?? common('save')}
      </Button>
    </>
  );

  return (
    <Drawer
      open={open}
      title={title}
      size={`min(${width}px, 100vw)`}
      onClose={state.close}
      destroyOnHidden
      footer={
        <div className={styles.foot}>
          {!conflict && (
            <ProblemAlert
              error={failed}
              form={form as FormInstance}
              names={settings.names}
              told={failed ? saidOfFields(failed, language, settings.names, labelOf) : undefined}
            />
          )}
          {state.refused > 0 && (
            <p role="alert" className={styles.mend}>
              {text('mend', { count: state.refused })}
            </p>
          )}
          <div className={styles.buttons}>{buttons}</div>
        </div>
      }
    >
      {open && (state.dirty || write.isPending) && <LeaveGuard when={state.atStake} ask={state.ask} />}
      {!conflict &&
        !fixed &&
        state.offered.map(draft => (
          <DraftOffer
            key={draft.at}
            draft={draft}
            isOld={state.isOld(draft)}
            besides={state.dirty}
            onTakeUp={state.takeUp}
            onGiveUp={state.giveUp}
          />
        ))}
      {conflict && (
        <Theirs
          {...conflict}
          words={words as Record<string, Words | undefined>}
          labelOf={labelOf}
          choice={state.choice}
          onChoose={state.setChoice}
        />
      )}
      <FirstField of={body} />
      {/* While it is being saved nothing is typed that would not be saved with it. */}
      <div ref={body} hidden={conflict !== null} inert={write.isPending}>
        <Form<TValues>
          form={form}
          disabled={fixed}
          layout="vertical"
          initialValues={initial}
          validateTrigger="onBlur"
          scrollToFirstError={{ block: 'center', focus: true }}
          onValuesChange={state.typed}
          onFinish={state.save}
          onFinishFailed={({ errorFields }) => state.refuse(errorFields.length)}
        >
          {children}
          {/* Enter in a field saves, although the visible button is outside the form. */}
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </Form>
        {history && (
          <section>
            <h2 className={styles.heading}>{common('history')}</h2>
            <History pages={history} />
          </section>
        )}
      </div>
    </Drawer>
  );
}
