import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { contractRoutes } from '../routes';
import { type Fields, requestOf } from './ContractForm';

it('sends money in minor units, without the errors of binary fractions', () => {
  const fields = { amount: 1234.57, simulated: undefined as unknown } as Fields;
  expect(requestOf(fields).amountMinor).toBe(123_457);
  expect(requestOf({ ...fields, amount: 0.29 }).amountMinor).toBe(29);
  expect(requestOf(fields).simulated).toBe(false);
});

it('proposes no figure for what a new contract promises, and asks for one', async () => {
  server.use(
    http.get('*/api/centre/contracts', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/agencies', () => HttpResponse.json([])),
    http.get('*/api/centre/activities', () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get('*/api/centre/programmes', () => HttpResponse.json({ items: [], nextCursor: null })),
  );
  renderAt('/contracts?open=new', contractRoutes, manager);
  const form = within(await screen.findByRole('dialog'));
  const target = await form.findByLabelText('目标值');
  expect(target).toHaveValue('');
  await userEvent.click(target);
  await userEvent.tab();
  expect(await form.findByText('必填')).toBeVisible();
});
