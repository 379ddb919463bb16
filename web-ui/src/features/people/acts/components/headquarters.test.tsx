import { act, renderHook, screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, expect, it } from 'vitest';
import { useLanguage } from '@/shared/i18n';
import { headquarters } from '@/shared/screens/headquarters';
import { change } from '../../../../../tests/acts';
import { administrator } from '../../../../../tests/headquarters';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { actRoutes } from '../routes';

const speak = (language: 'zh-CN' | 'en') => {
  const { result } = renderHook(useLanguage);
  act(() => result.current[1](language));
};

afterEach(() => speak('zh-CN'));

const asked = {
  ...change,
  act: 'ask',
  object: 'centre',
  title: '和风市民中心',
  titleEn: 'Hefeng Citizen Centre',
  before: null,
  after: {
    slug: 'hefeng',
    simulated: false,
    subDistrict: '',
    positioning: 'general',
    openingHours: {
      ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '17:00']]])),
      sat: [['09:00', '12:00']],
      sun: [],
    },
  },
};

it('tells what was asked for, and the opening hours in words', async () => {
  server.use(
    http.get('*/api/headquarters/acts', () => HttpResponse.json({ items: [asked], nextCursor: null })),
  );
  renderAt('/acts', actRoutes(headquarters.acts), administrator);
  const row = await screen.findByRole('row', { name: /申请开通/ });
  expect(row).toHaveTextContent('定位: 综合');
  expect(row).toHaveTextContent('开放时间: 周一至周五 09:00–17:00；周六 09:00–12:00；周日 不开放');
  expect(row).not.toHaveTextContent(/模拟|街镇|→/);
});

it('calls in English what has an English name by it', async () => {
  speak('en');
  server.use(
    http.get('*/api/headquarters/acts', () => HttpResponse.json({ items: [asked], nextCursor: null })),
  );
  renderAt('/acts', actRoutes(headquarters.acts), administrator);
  const row = await screen.findByRole('row', { name: /Asked to open/ });
  expect(row).toHaveTextContent('Centre Hefeng Citizen Centre');
  expect(row).toHaveTextContent('Opening hours: Mon–Fri 09:00–17:00; Sat 09:00–12:00; Sun closed');
});

it('says at headquarters, which reads of centres in several zones, whose clock it is', async () => {
  server.use(
    http.get('*/api/headquarters/acts', () =>
      HttpResponse.json({ items: [{ ...change, object: 'centre' }], nextCursor: null }),
    ),
  );
  renderAt('/acts', actRoutes(headquarters.acts), administrator);
  expect(await screen.findByRole('columnheader', { name: '时间 (Asia/Shanghai)' })).toBeVisible();
});
