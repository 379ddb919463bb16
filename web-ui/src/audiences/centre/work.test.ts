import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { server } from '../../../tests/server';
import { work } from './work';

it.each([
  ['tested', 'done'],
  ['done', 'done'],
  ['cancelled', 'stopped'],
  ['failed', 'failed'],
])('an import that is %s is told as %s', async (state, told) => {
  server.use(
    http.get('*/api/centre/imports/i1', () => HttpResponse.json({ state, doneRows: 3, totalRows: 9 })),
  );
  expect(await work.import?.('i1', new AbortController().signal)).toMatchObject({ state: told });
});
