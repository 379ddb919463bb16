import { waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { anew, hall, open, show, type } from '../../../../tests/hall';
import { Problem, SignedOut, Unreachable } from '../../api/problem';
import { NotNow } from './askOnce';

beforeEach(anew);

const keysSent = () => hall.saved.map(({ key }) => key);

/** A new hall is typed and saved, and no answer comes. */
async function saveAndLose() {
  hall.answer = () => Promise.reject(new Unreachable());
  const shown = show(null);
  const drawer = await open();
  await type(drawer, '名称', '新厅');
  const save = () => userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await save();
  await waitFor(() => expect(hall.saved).toHaveLength(1));
  hall.answer = async () => undefined;
  return { ...shown, drawer, save };
}

it('is followed by the same, under the same key, with what was answered then, and nothing is asked again', async () => {
  let asked = 0;
  hall.question = async () => {
    asked += 1;
    return { note: `答 ${asked}` };
  };
  const { save } = await saveAndLose();
  await save();
  await waitFor(() => expect(hall.saved).toHaveLength(2));
  expect(asked).toBe(1);
  expect(hall.saved[1]).toEqual(hall.saved[0]);
  expect(hall.saved[0]?.values.note).toBe('答 1');
});

it('is so after a reload too', async () => {
  hall.question = async () => ({ note: '答' });
  const { unmount } = await saveAndLose();
  unmount();
  hall.question = () => Promise.reject(new Error('asked again'));
  show(null);
  const drawer = await open();
  await userEvent.click(await drawer.findByRole('button', { name: '接着填' }));
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(hall.saved).toHaveLength(2));
  expect(hall.saved[1]).toEqual(hall.saved[0]);
});

it('is not forgotten over a question one goes back from, nor over a sign-in that ended', async () => {
  const { drawer, save } = await saveAndLose();
  hall.question = () => Promise.reject(new NotNow());
  await type(drawer, '名称', '别厅');
  await save();
  expect(hall.saved).toHaveLength(1);
  await type(drawer, '名称', '新厅');
  hall.answer = () => Promise.reject(new SignedOut());
  await save();
  hall.answer = async () => undefined;
  await save();
  await waitFor(() => expect(hall.saved).toHaveLength(3));
  expect(new Set(keysSent()).size).toBe(1);
});

it('is over with a refusal: what is sent next is another intent, and is asked about', async () => {
  const { save } = await saveAndLose();
  hall.answer = () => Promise.reject(new Problem(409, { title: '已经存在' }));
  await save();
  await waitFor(() => expect(hall.saved).toHaveLength(2));
  hall.question = async () => ({ note: '再问' });
  hall.answer = async () => undefined;
  await save();
  await waitFor(() => expect(hall.saved).toHaveLength(3));
  expect(keysSent()[1]).toBe(keysSent()[0]);
  expect(keysSent()[2]).not.toBe(keysSent()[0]);
  expect(hall.saved[2]?.values.note).toBe('再问');
});
