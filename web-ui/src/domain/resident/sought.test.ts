import { HttpResponse, http } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { server } from '../../../tests/server';
import { sought } from './sought';

const asked: unknown[] = [];
const addresses: string[] = [];

beforeEach(() => {
  asked.length = 0;
  addresses.length = 0;
  server.use(
    http.get('*/api/centre/residents', ({ request }) => {
      addresses.push(new URL(request.url).searchParams.get('q') ?? '');
      return HttpResponse.json({ items: [], nextCursor: null });
    }),
    http.post('*/api/centre/residents/lookup', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ items: [] });
    }),
  );
});

const by = (what: object) => ({ lastFour: null, phone: null, idNumber: null, ...what });

it('asks for a name in the address and for a number in a body', async () => {
  for (const typed of [
    '陈阿姨',
    'cay',
    '5678',
    '002x',
    '138 1724 5678',
    '０２１-58881234',
    '11010519491231002x',
  ])
    await sought(typed, 8);
  expect(addresses).toEqual(['陈阿姨', 'cay']);
  expect(asked).toEqual([
    by({ lastFour: '5678' }),
    by({ lastFour: '002x' }),
    by({ phone: '13817245678' }),
    by({ phone: '021-58881234' }),
    by({ idNumber: '11010519491231002x' }),
  ]);
});

it('asks nothing while a number is typed, or where one stands beside a name', async () => {
  for (const typed of ['138', '13817', '1101051949123100', '陈阿姨 13817245678'])
    expect(await sought(typed, 8)).toEqual([]);
  expect([...asked, ...addresses]).toEqual([]);
});
