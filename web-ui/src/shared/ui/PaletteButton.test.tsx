import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { renderAt } from '../../../tests/render';

/** The file of the palette is on its way until this is kept. */
const way = vi.hoisted(() => {
  const made = { resolve: () => {}, promise: Promise.resolve() };
  made.promise = new Promise(resolve => {
    made.resolve = resolve;
  });
  return made;
});
vi.mock('./Palette', async original => {
  await way.promise;
  return original();
});

let PaletteButton: typeof import('./PaletteButton').PaletteButton;
beforeEach(async () => {
  ({ PaletteButton } = await import('./PaletteButton'));
});

it('keeps what is typed while it is on its way, a word that is composed too, and goes on with it', async () => {
  const screens = [
    { to: '/spaces', label: '空间', keywords: 'kongjian' },
    { to: '/staff', label: '团队', keywords: 'tuandui' },
  ];
  renderAt('/', [{ path: '/', element: <PaletteButton screens={screens} sources={[]} /> }]);
  await screen.findByRole('button');
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('kong');
  fireEvent.compositionStart(document.activeElement as Element);
  way.resolve();
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(screen.queryByRole('dialog')).toBeNull();
  fireEvent.compositionEnd(document.activeElement as Element);

  const box = await screen.findByRole('combobox');
  expect(box).toHaveValue('kong');
  await waitFor(() => expect(box).toHaveFocus());
  expect(screen.getAllByRole('option').map(each => each.textContent)).toEqual(['空间']);
  await userEvent.keyboard('jian');
  expect(box).toHaveValue('kongjian');
});
