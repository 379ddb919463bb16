import { QueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { whereElse } from '@/shared/api/organisation';
import { isSignedOut } from '@/shared/api/session';
import { manager } from '../../../tests/render';
import { server } from '../../../tests/server';
import { forgetLast, lastHere, remember } from './ahead';
import { goAhead, wasAheadOf } from './audiences';

const TODAY = '*/api/centre/days/:day';
const key = (day: string) => [`/api/centre/days/${day}`];

/** What is asked of the server while the day is read, and for whom. */
function listens(status: number, body: object = {}) {
  const asked: { day: string; of: string | null }[] = [];
  server.use(
    http.get(TODAY, ({ request, params }) => {
      asked.push({ day: String(params.day), of: request.headers.get('Hearth-Organisation') });
      return HttpResponse.json(body, { status });
    }),
  );
  return asked;
}

beforeEach(() => {
  window.history.replaceState(null, '', '/today');
  remember(manager);
});

describe('what is asked before it is known who is here', () => {
  it('is the day of the centre that was open last, for that centre and no other', async () => {
    const asked = listens(200, { day: 'x' });
    const client = new QueryClient();
    goAhead(client);
    await waitFor(() => expect(client.getQueryData(key(asked[0]?.day ?? ''))).toEqual({ day: 'x' }), {
      timeout: 15_000,
    });
    expect(asked).toEqual([{ day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), of: 'hefeng' }]);
    expect(wasAheadOf('hefeng')).toBe(false);
    expect(wasAheadOf('xiangyang')).toBe(true);
  });

  it('says nothing of a refusal, nor that nobody is signed in: the page asks that itself', async () => {
    for (const status of [409, 499]) {
      const asked = listens(status, { type: '/problems/other-organisation', status });
      const client = new QueryClient();
      goAhead(client);
      await waitFor(() => expect(asked).toHaveLength(1));
      await waitFor(() => expect(client.isFetching()).toBe(0));
      expect(whereElse()).toBeNull();
      expect(isSignedOut()).toBe(false);
    }
  });

  it('is nothing where nobody was before, or the path shows something else', async () => {
    const asked = listens(200);
    const client = new QueryClient();
    window.history.replaceState(null, '', '/contracts');
    goAhead(client);
    forgetLast();
    expect(lastHere()).toBeNull();
    window.history.replaceState(null, '', '/today');
    goAhead(client);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(asked).toEqual([]);
  });
});
