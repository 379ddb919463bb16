import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { statement } from '../../../../../tests/purchased';
import { manager, renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { purchasedRoutes } from '../routes';

function open(statements: number) {
  const { contract, centre } = statement.document;
  const row = {
    ...contract,
    centre,
    amountMinor: 1_000_000,
    currency: 'CNY',
    standing: statement.standing,
    simulated: false,
    latest: { id: 'st1', number: 'CQ-1/2' },
    statements,
  };
  server.use(
    http.get('*/api/government/contracts', () => HttpResponse.json({ items: [row], nextCursor: null })),
  );
  return renderAt('/purchased', purchasedRoutes, {
    ...manager,
    role: 'agency-viewer',
    permissions: ['read-purchased'],
  });
}

it('opens the one statement there is', async () => {
  const { router } = open(1);
  await userEvent.click(await screen.findByRole('button', { name: '打开报告' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/statements/st1'));
});

it('leads to all of them where the figures are the sum of several', async () => {
  const { router } = open(3);
  await userEvent.click(await screen.findByRole('button', { name: '查看 3 份报告' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/purchased/c1'));
});
