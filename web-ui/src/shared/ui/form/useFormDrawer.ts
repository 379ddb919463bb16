import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { isTransient, Problem } from '../../api/problem';
import { readAnew } from '../../api/readAnew';
import { newKey, type Save, type Seen, seen } from '../../api/write';
import { useCommon } from '../../i18n';
import type { Draft, Sent } from '../../lib/drafts';
import { feedback } from '../feedback';
import { showFieldErrors } from '../Problems';
import type { Choice } from './Theirs';
import { useFormText } from './texts';
import { useDraft } from './useDraft';
import { differing } from './values';

type Values = Record<string, unknown>;

export interface Writer<TVariables, TSaved> {
  mutateAsync: (variables: TVariables) => Promise<TSaved>;
  isPending: boolean;
  error: unknown;
  reset: () => void;
}

/** A record as it is now, and what the form would show of it. */
export interface Latest<TValues> {
  of: Seen;
  values: Partial<TValues>;
}

/**
 * Asks what has to be known before something is sent; what it answers goes with the values. Throws `NotNow` for whoever goes back,
 * `Instead` for whoever goes on elsewhere.
 */
export type Question<TValues> = (values: TValues, of: Seen | null) => Promise<Partial<TValues> | undefined>;

interface Conflict {
  of: Seen;
  fields: string[];
  mine: Values;
  theirs: Values;
}

interface Settings<TValues, TSaved> {
  open: boolean;
  name: string;
  of: Seen | null;
  initial: Partial<TValues> | undefined;
  form: FormInstance<TValues>;
  write: Writer<Save<TValues>, TSaved>;
  question?: Question<TValues>;
  reread?: (id: string) => Promise<Latest<TValues> | undefined>;
  names?: Record<string, string>;
  onClose: () => void;
  onSaved?: (saved: TSaved) => void;
  /** Whether another place says that it is done. */
  quiet?: boolean;
}

/** A record that was read again, for the form that shows `fieldsOf` it. */
export function latest<T extends Seen, TValues>(
  record: T | undefined,
  fieldsOf: (record: T) => Partial<TValues>,
): Latest<TValues> | undefined {
  return record && { of: seen(record), values: fieldsOf(record) };
}

/** Thrown where nothing is to be written after all: the form closes without having saved, and one goes on there. */
export class Instead extends Error {
  constructor(readonly go: () => void) {
    super();
  }
}

/**
 * What a form remembers from opening to closing: the record and version its values were typed for (whatever the screen behind it
 * shows by then), whether something is not saved, its draft, and what somebody else made of the record meanwhile.
 */
export function useFormDrawer<TValues extends object, TSaved>(settings: Settings<TValues, TSaved>) {
  const { open, name, of, initial, form, write, question, reread, names, onClose, onSaved, quiet } = settings;
  const text = useFormText();
  const common = useCommon();
  const client = useQueryClient();
  const draft = useDraft(name, of?.id);
  const opened = useRef({
    seen: null as Seen | null,
    base: {} as Values,
    draft,
    sent: undefined as Sent | undefined,
    /** Drafts that stand offered: they stay until they are taken up or given up, or the form is saved. */
    others: [] as Draft[],
  });
  const saving = useRef(false);
  const unsaved = useRef(false);
  const [dirty, setDirty] = useState(false);
  const [offered, setOffered] = useState<Draft[]>([]);
  const [refused, setRefused] = useState(0);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [choice, setChoice] = useState<Choice>({});
  const [rereadError, setRereadError] = useState<unknown>(null);

  const mark = useCallback((next: boolean) => {
    unsaved.current = next;
    setDirty(next);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a form starts again when it opens, not when its record is read again
  useEffect(() => {
    mark(false);
    if (!open) return;
    write.reset();
    form.resetFields();
    opened.current = {
      seen: of && seen(of),
      base: { ...(initial as Values) },
      draft,
      sent: undefined,
      others: draft.all(),
    };
    setOffered(opened.current.others);
    setRefused(0);
    setConflict(null);
    setRereadError(null);
  }, [open]);

  const draftOf = (values: Values): Draft => ({
    at: Date.now(),
    version: opened.current.seen?.version ?? null,
    values,
    sent: opened.current.sent,
  });

  /** Keeps what is typed now, before what stands offered and never over it. */
  const keep = (values: Values) => opened.current.draft.keepAll([draftOf(values), ...opened.current.others]);

  /** Keeps what stands offered alone. */
  const dropMine = () => opened.current.draft.keepAll(opened.current.others);

  const offer = (others: Draft[]) => {
    opened.current.others = others;
    setOffered(others);
  };

  /**
   * How a new record is sent: while the same is sent and no answer came, also after a reload, to the letter as before. Nothing is
   * asked then: what was sent may be there by now, and a question would be about that.
   */
  const sentOf = async (values: TValues): Promise<Sent> => {
    const said = JSON.stringify(values);
    const before = opened.current.sent;
    if (before?.said === said) return before;
    const answered = await question?.(values, null);
    return { key: newKey(), said, answered: { ...answered } };
  };

  const typed = (_: unknown, values: TValues) => {
    const now = { ...values } as Values;
    const changed = differing({ ...opened.current.base }, { ...opened.current.base, ...now }).length > 0;
    mark(changed);
    setRefused(0);
    if (changed) keep(now);
    else dropMine();
  };

  /** What was typed meanwhile stands offered in its place. */
  const takeUp = (old: Draft) => {
    const typing = { ...form.getFieldsValue() } as Values;
    const others = opened.current.others.filter(each => each !== old);
    offer(unsaved.current ? [draftOf(typing), ...others] : others);
    // A draft does not name the fields that were empty.
    const blank = Object.fromEntries(Object.keys(typing).map(field => [field, undefined]));
    form.setFieldsValue({ ...blank, ...old.values } as Parameters<typeof form.setFieldsValue>[0]);
    // Saved against the version it was typed for: what changed since is then compared, never overwritten.
    const { seen: of } = opened.current;
    opened.current.sent = old.sent;
    if (of && old.version !== null) opened.current.seen = { id: of.id, version: old.version };
    opened.current.draft.keepAll([{ ...old, at: Date.now() }, ...opened.current.others]);
    mark(true);
  };

  const giveUp = (old: Draft) => {
    offer(opened.current.others.filter(each => each !== old));
    if (unsaved.current) keep({ ...form.getFieldsValue() } as Values);
    else dropMine();
  };

  /** Leaving asks while something is not saved, and waits while it is being saved. */
  const ask = useCallback(
    (answer: (leave: boolean) => void) => {
      if (saving.current) return answer(false);
      if (!unsaved.current) return answer(true);
      feedback.confirm({
        title: text('leaveTitle'),
        content: text('leaveBody'),
        okText: text('leave'),
        cancelText: text('stay'),
        onOk: () => answer(true),
        onCancel: () => answer(false),
      });
    },
    [text],
  );

  const leave = () => {
    mark(false);
    onClose();
  };

  const done = () => {
    opened.current.draft.drop();
    if (!quiet) feedback.done(common('saved'));
    leave();
  };

  const compare = async (id: string, values: TValues) => {
    try {
      const now = await reread?.(id);
      if (!now) return setRereadError(new Problem(404, { title: text('theirsGone') }));
      const mine = { ...values } as Values;
      const theirs = { ...now.values } as Values;
      const fields = differing(theirs, mine).filter(field => field in mine && field in theirs);
      opened.current.seen = now.of;
      // What the screen behind shows is as old as what was typed upon.
      void readAnew(client);
      write.reset();
      if (fields.length === 0) return done();
      const untouched = (field: string) =>
        differing({ [field]: opened.current.base[field] }, { [field]: mine[field] }).length === 0;
      setChoice(Object.fromEntries(fields.map(field => [field, untouched(field) ? 'theirs' : 'mine'])));
      setConflict({ of: now.of, fields, mine, theirs });
    } catch (error) {
      setRereadError(error);
    }
  };

  const save = async (values: TValues) => {
    if (saving.current) return;
    const { seen: to } = opened.current;
    const focused = document.activeElement;
    saving.current = true;
    setRereadError(null);
    let saved: TSaved;
    try {
      if (to) {
        const answered = await question?.(values, to);
        saved = await write.mutateAsync({ of: to, values: { ...values, ...answered } });
      } else {
        const sent = await sentOf(values);
        opened.current.sent = sent;
        keep({ ...values } as Values);
        saved = await write.mutateAsync({ of: to, values: { ...values, ...sent.answered }, key: sent.key });
      }
    } catch (error) {
      saving.current = false;
      if (error instanceof Instead) {
        dropMine();
        leave();
        return error.go();
      }
      if (error instanceof Problem && !isTransient(error) && opened.current.sent) {
        // Answered: what is sent next is another intent. Going back from a question, or a sign-in that ended, is no answer.
        opened.current.sent = undefined;
        keep({ ...values } as Values);
      }
      if (error instanceof Problem && error.status === 412 && reread && to) return compare(to.id, values);
      const [first] = showFieldErrors(form as FormInstance, error, names);
      if (first) form.scrollToField(first as never, { block: 'center', focus: true });
      else if (focused instanceof HTMLElement) focused.focus();
      return;
    }
    saving.current = false;
    done();
    onSaved?.(saved);
  };

  const saveChoice = async () => {
    if (!conflict) return;
    const { mine, theirs, fields } = conflict;
    const merged = { ...mine };
    for (const field of fields) if (choice[field] === 'theirs') merged[field] = theirs[field];
    form.setFieldsValue(merged as Parameters<typeof form.setFieldsValue>[0]);
    opened.current.base = theirs;
    setConflict(null);
    if (fields.every(field => choice[field] === 'theirs')) return done();
    await save(merged as TValues);
  };

  return {
    ...{ dirty, offered, refused, conflict, choice, rereadError },
    ...{ typed, takeUp, giveUp, ask, save, saveChoice, setChoice },
    /** Whether leaving now would lose something. */
    atStake: useCallback(() => unsaved.current || saving.current, []),
    close: () => ask(yes => yes && leave()),
    refuse: (count: number) => setRefused(count),
    isOld: ({ version }: Draft) => version != null && of != null && version !== of.version,
    backToForm: () => setConflict(null),
  };
}
