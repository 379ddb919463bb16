import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { anew, signedUp } from '../../../../../tests/registration';
import { renderAt } from '../../../../../tests/render';
import { registrationRoutes } from '../routes';

beforeEach(anew);

it('says how people sign up, how full each session is, and who did not come', async () => {
  renderAt('/activities/a1/registration', registrationRoutes);
  expect(await screen.findByRole('heading', { name: '书法的报名' })).toBeVisible();
  expect(await screen.findByText('提前 7 天')).toBeVisible();
  expect(screen.getByText('保留 24 小时')).toBeVisible();
  expect(await screen.findByText('25%')).toBeVisible();
  const row = await screen.findByRole('row', { name: /周一 11-30 09:00/ });
  expect(row).toHaveTextContent('1/1');
  expect(row).toHaveTextContent('已满 · 可候补');
  expect(within(row).getByRole('link', { name: /^名单/ })).toHaveAttribute('href', '/registrations/s1');
});

it('teaches how to begin where nobody signs up yet, and sets it up', async () => {
  signedUp.terms = [];
  renderAt('/activities/a1/registration', registrationRoutes);
  expect(await screen.findByText('这个活动还没有设报名')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '设置报名' }));
  const drawer = within(await screen.findByRole('dialog'));
  const places = await drawer.findByLabelText('名额');
  await userEvent.clear(places);
  await userEvent.type(places, '12');
  await userEvent.type(drawer.getByLabelText('费用（元）'), '10.5');
  await userEvent.click(drawer.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(signedUp.sent).toHaveLength(1));
  expect(signedUp.sent[0]?.body).toMatchObject({
    activityId: 'a1',
    terms: { scope: 'session', places: 12, waitlist: 10, feeMinor: 1_050, currency: 'CNY' },
  });
}, 20_000);
