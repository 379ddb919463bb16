import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closing, end, note, state, YESTERDAY } from '../../../../tests/dayEnd';
import { renderAt } from '../../../../tests/render';
import { server } from '../../../../tests/server';
import { closingRoutes } from './routes';

let sent: { to: string; version: string | null; body: unknown }[];

/** What the server says of the end of the day. */
function answer(changes: object = {}, notes: object[] = []) {
  server.use(
    http.get('*/api/centre/closings/:day', () => HttpResponse.json({ ...end, ...changes })),
    http.get('*/api/centre/hand-overs', () => HttpResponse.json({ items: notes, nextCursor: null })),
  );
}

beforeEach(() => {
  // the page goes by the clock of the centre: it is the day after
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T02:00:00Z') });
  sent = [];
  sessionStorage.clear();
  server.use(
    http.post('*/api/centre/*', async ({ request }) => {
      const text = await request.text();
      sent.push({
        to: new URL(request.url).pathname,
        version: request.headers.get('If-Match'),
        body: text ? JSON.parse(text) : null,
      });
      return HttpResponse.json({ ...end, closing }, { status: 201 });
    }),
  );
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the end of a day', () => {
  it('closes yesterday with one press, and what was written for the next shift with it', async () => {
    answer();
    renderAt(`/closing/${YESTERDAY}`, closingRoutes);
    await userEvent.type(await screen.findByLabelText('交班'), '钥匙在前台');
    answer({ closing, history: [closing] });
    await userEvent.click(await button(/^日 ?结$/));
    await waitFor(() =>
      expect(sent).toEqual([
        {
          to: `/api/centre/closings/${YESTERDAY}`,
          version: null,
          body: {
            noSessions: false,
            reason: null,
            handOver: { words: '钥匙在前台', urgent: false },
            simulated: false,
          },
        },
      ]),
    );
    expect(await screen.findByText('周敏 已于 2026-11-22 09:00 日结')).toBeVisible();
    expect(screen.getByLabelText('交班')).toHaveValue('');
  }, 30_000);

  it('says of a day that is not over why it cannot be closed, and takes the hand-over all the same', async () => {
    answer({ day: '2026-11-22', over: false, state: { ...state, state: 'ahead' } });
    renderAt('/closing/2026-11-22', closingRoutes);
    expect(await screen.findByText(/还没有过完，过了午夜才能日结/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^日 ?结$/ })).toBeNull();
    await userEvent.type(screen.getByLabelText('交班'), '投影仪借出');
    await userEvent.click(await button('写入交班'));
    await waitFor(() =>
      expect(sent[0]).toEqual({
        to: '/api/centre/hand-overs',
        version: null,
        body: { day: '2026-11-22', words: '投影仪借出', urgent: false },
      }),
    );
  }, 30_000);

  it('offers what is pressed once what stands above is there: nothing moves away under a finger', async () => {
    let go: () => void = () => undefined;
    const later = new Promise<void>(resolve => {
      go = resolve;
    });
    answer();
    server.use(
      http.get('*/api/centre/hand-overs', async () => {
        await later;
        return HttpResponse.json({ items: [note], nextCursor: null });
      }),
    );
    renderAt(`/closing/${YESTERDAY}`, closingRoutes);
    expect(await screen.findByRole('heading', { name: '交班' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '写入交班' })).toBeNull();
    go();
    expect(await button('写入交班')).toBeVisible();
    expect(screen.getByText(new RegExp(note.words))).toBeVisible();
  });

  it('wants a word where there were no sessions, and a reason where it is long ago', async () => {
    answer({ day: '2026-11-10', state: { ...state, day: '2026-11-10', state: 'unstated', held: 0 } });
    renderAt('/closing/2026-11-10', closingRoutes);
    expect(await button(/^日 ?结$/)).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: '当天确实没有场次' }));
    expect(await button(/^日 ?结$/)).toBeDisabled();
    await userEvent.type(screen.getByLabelText('为什么现在才日结'), '前台请假');
    await userEvent.click(await button(/^日 ?结$/));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ noSessions: true, reason: '前台请假' }));
  }, 30_000);

  it('names what is still open and what changed since, and opens again with a reason', async () => {
    answer({
      closing,
      stillOpen: [{ kind: 'session', count: 2 }],
      state: { ...state, state: 'not-closed', planned: 2 },
      changed: [{ field: 'visits', was: 40, now: 42 }],
      history: [closing],
    });
    renderAt(`/closing/${YESTERDAY}`, closingRoutes);
    expect(await screen.findByText('2 个场次没有结场')).toBeVisible();
    expect(screen.getByRole('link', { name: '去结场' })).toHaveAttribute('href', `/day-sheet/${YESTERDAY}`);
    expect(screen.getByText(/人次 40 → 42/)).toBeVisible();
    await userEvent.click(await button(/^重 ?开$/));
    const asked = within(await screen.findByRole('dialog'));
    await userEvent.type(await asked.findByLabelText('原因'), '漏了一场');
    await userEvent.click(asked.getByRole('button', { name: /重 ?开/ }));
    await waitFor(() =>
      expect(sent).toEqual([
        { to: `/api/centre/closings/${YESTERDAY}/reopen`, version: '"0"', body: { reason: '漏了一场' } },
      ]),
    );
  }, 30_000);

  it('shows what the last shift wrote until somebody read it', async () => {
    answer({}, [note]);
    renderAt(`/closing/${YESTERDAY}`, closingRoutes);
    await userEvent.click(await button('已阅 空调漏水，已报修'));
    await waitFor(() =>
      expect(sent).toEqual([{ to: '/api/centre/hand-overs/h1/seen', version: '"0"', body: null }]),
    );
  });
});
