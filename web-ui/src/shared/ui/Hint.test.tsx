import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Hint } from './Hint';

it('says more while the pointer rests there or on it, and describes the word meanwhile', async () => {
  render(
    <Hint title="说明">
      <button type="button">词</button>
    </Hint>,
  );
  const word = screen.getByRole('button', { name: '词' });
  expect(word).not.toHaveAttribute('aria-describedby');
  await userEvent.hover(word);
  const said = await screen.findByText('说明');
  expect(said).toHaveAttribute('role', 'tooltip');
  expect(word).toHaveAccessibleDescription('说明');
  await userEvent.hover(said);
  await new Promise(resolve => setTimeout(resolve, 250));
  expect(screen.getByText('说明')).toBeInTheDocument();
  await userEvent.unhover(said);
  await waitFor(() => expect(screen.queryByText('说明')).toBeNull());
});

it('says more by keyboard, and Esc puts it away', async () => {
  render(
    <Hint title="说明">
      <button type="button">词</button>
    </Hint>,
  );
  await userEvent.tab();
  expect(await screen.findByText('说明')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByText('说明')).toBeNull();
});

it('leaves what the word itself listens to', () => {
  const own = vi.fn();
  render(
    <Hint title="说明">
      <button type="button" onMouseEnter={own}>
        词
      </button>
    </Hint>,
  );
  fireEvent.mouseEnter(screen.getByRole('button'));
  expect(own).toHaveBeenCalledOnce();
});

it('is nothing where there is nothing to say', () => {
  render(
    <Hint title={undefined}>
      <b>词</b>
    </Hint>,
  );
  expect(screen.getByText('词')).toBeVisible();
});
