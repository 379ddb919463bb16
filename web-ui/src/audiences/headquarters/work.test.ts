import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { failedOpening } from '../../../tests/headquarters';
import { server } from '../../../tests/server';
import { work } from './work';

const [step] = failedOpening.steps;

it.each([
  ['cancelled', { state: 'stopped', share: 1 }],
  ['failed', { state: 'failed', share: 1 }],
  ['running', { state: 'running', share: 0.2 }],
])('an opening that is %s is told so, by the steps that are done', async (state, told) => {
  const steps = [step, { ...step, state: 'failed' }];
  server.use(
    http.get('*/api/headquarters/openings/o1', () => HttpResponse.json({ ...failedOpening, state, steps })),
  );
  expect(await work.opening?.('o1', new AbortController().signal)).toEqual(told);
});
