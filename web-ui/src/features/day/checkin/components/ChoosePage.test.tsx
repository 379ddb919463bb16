import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { day } from '../../../../../tests/day';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { checkinRoutes } from '../routes';

const empty = (nearest: { before: string | null; after: string | null }) =>
  server.use(
    http.get('*/api/centre/days/:day', () => HttpResponse.json({ ...day, sessions: [], nearest })),
    http.get('*/api/centre/regulars/:day', () => HttpResponse.json({ activities: [] })),
  );

it('says on a day without sessions when there are some next, and when there were last', async () => {
  empty({ before: '2026-11-20', after: '2026-11-24' });
  renderAt('/check-in', checkinRoutes);
  expect(await screen.findByRole('link', { name: '周二 11-24' })).toHaveAttribute(
    'href',
    '/today/2026-11-24',
  );
  expect(screen.getByText('最近有场次的日子：')).toBeVisible();
  expect(screen.getByRole('link', { name: '周五 11-20' })).toHaveAttribute('href', '/today/2026-11-20');
});

it('leads nowhere where there are no sessions at all', async () => {
  empty({ before: null, after: null });
  renderAt('/check-in', checkinRoutes);
  expect(await screen.findByText('今天没有场次')).toBeVisible();
  expect(screen.queryByText('最近有场次的日子：')).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
});
