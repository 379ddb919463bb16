import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedback } from '@/shared/ui/feedback';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { timetableRoutes } from '../routes';

const choir = aSession({ spaceId: 'hall', space: '多功能厅', day: '2026-11-18' });
const taiji = { id: 's9', title: '太极', day: '2026-11-18', startsLocal: '09:00', endsLocal: '10:30' };
const free = { held: [], taken: [], more: false, outside: null };

/** What is said of the time that is picked; of the session's own time, `own`. */
let hints: object;
let own: object;
let asked: URLSearchParams[];
let saved: unknown[];

const list = (items: object[]) => HttpResponse.json({ items, nextCursor: null });

beforeEach(() => {
  hints = free;
  own = free;
  asked = [];
  saved = [];
  server.use(
    http.get('*/api/centre/sessions', () => list([choir])),
    http.get('*/api/centre/sessions/hints', ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams);
      return HttpResponse.json(searchParams.get('startsAt') === '2026-11-18T14:00:00' ? own : hints);
    }),
    http.get('*/api/centre/days/unstated', () => HttpResponse.json({ count: 0, days: [], earlier: false })),
    http.get('*/api/centre/spaces', () => list([{ id: 'hall', name: '多功能厅', version: 0 }])),
    http.get('*/api/centre/programmes', () => list([])),
    http.get('*/api/centre/activities', () => list([])),
    http.put('*/api/centre/sessions/s1', async ({ request }) => {
      saved.push(await request.json());
      return HttpResponse.json({ ...choir, version: 2 });
    }),
  );
});
afterEach(() => vi.restoreAllMocks());

/** Opens the form of the session and moves it to nine o'clock. */
async function atNine() {
  renderAt('/timetable?week=2026-11-16', timetableRoutes);
  await userEvent.click(await screen.findByText('睦邻合唱团'));
  await userEvent.click(await screen.findByRole('button', { name: /^编 ?辑$/ }));
  fireEvent.change(await screen.findByLabelText('开始'), { target: { value: '09:00' } });
  fireEvent.change(screen.getByLabelText('结束'), { target: { value: '10:00' } });
}

const footer = () => screen.getByRole('button', { name: '保存' }).closest('.ant-drawer-footer');

describe('while a space and a time are picked', () => {
  it('says who has it then, and asks before it is saved all the same', async () => {
    hints = { ...free, taken: [taiji], more: false, outside: null };
    const confirm = vi.spyOn(feedback, 'confirm').mockImplementation(options => void options.onOk?.());
    await atNine();
    expect(await screen.findByText('这段时间 多功能厅 已有：太极 09:00–10:30')).toBeInTheDocument();
    expect(Object.fromEntries(asked.at(-1) ?? [])).toEqual({
      space: 'hall',
      startsAt: '2026-11-18T09:00:00',
      endsAt: '2026-11-18T10:00:00',
      except: 's1',
    });
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(confirm).toHaveBeenCalledOnce();
    expect(confirm.mock.calls[0]?.[0].okText).toBe('仍要保存');
  });

  it('keeps the form as it is for whoever goes back', async () => {
    hints = { ...free, taken: [taiji], more: true, outside: null };
    vi.spyOn(feedback, 'confirm').mockImplementation(options => void options.onCancel?.());
    await atNine();
    expect(await screen.findByText('这段时间 多功能厅 已有：太极 09:00–10:30 等')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(feedback.confirm).toHaveBeenCalledOnce());
    expect(saved).toEqual([]);
    expect(screen.getByLabelText('开始')).toHaveValue('09:00');
    // beside the button stands what went wrong: nothing did
    expect(footer()).not.toBeNull();
    expect(footer()?.querySelector('[role="alert"]')).toBeNull();
  });

  it('says the hours of the day, or that it is closed', async () => {
    hints = {
      ...free,
      outside: [
        ['13:00', '17:00'],
        ['18:00', '20:00'],
      ],
    };
    await atNine();
    expect(await screen.findByText('不在开放时间内（当天 13:00–17:00、18:00–20:00）')).toBeInTheDocument();
    hints = { ...free, outside: [] };
    fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2026-11-22' } });
    expect(await screen.findByText('中心这一天不开放')).toBeInTheDocument();
  });

  it('says who has a space to itself, and leaves the refusal to the field', async () => {
    const confirm = vi.spyOn(feedback, 'confirm');
    hints = { ...free, held: [{ ...taiji, kind: 'session', beside: false }] };
    server.use(
      http.put('*/api/centre/sessions/s1', () =>
        HttpResponse.json(
          {
            type: 'https://hearth.dev/problems/space-taken',
            status: 409,
            code: 'c-1',
            messages: { 'zh-CN': { title: '空间已被占用', detail: '见下' }, en: { title: 'x', detail: 'y' } },
            violations: [{ field: 'spaceId', messages: { 'zh-CN': '多功能厅 已有“太极”。', en: 'Taken' } }],
          },
          { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await atNine();
    expect(await screen.findByText(/这段时间不能用 多功能厅：太极 09:00–10:30 占用/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('多功能厅 已有“太极”。')).toBeInTheDocument();
    expect(confirm).not.toHaveBeenCalled();
  });

  it('asks nothing of what was decided before', async () => {
    own = { ...free, taken: [taiji], more: false, outside: null };
    const confirm = vi.spyOn(feedback, 'confirm');
    await atNine();
    fireEvent.change(screen.getByLabelText('开始'), { target: { value: '14:00' } });
    fireEvent.change(screen.getByLabelText('结束'), { target: { value: '15:30' } });
    await waitFor(() => expect(screen.getByText(/多功能厅 已有/)).toBeInTheDocument());
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(confirm).not.toHaveBeenCalled();
  });

  it('says of a session that is looked at with whom it shares its space', async () => {
    own = { ...free, taken: [taiji], more: false, outside: null };
    renderAt('/timetable?week=2026-11-16', timetableRoutes);
    await userEvent.click(await screen.findByText('睦邻合唱团'));
    expect(await screen.findByText('这段时间 多功能厅 已有：太极 09:00–10:30')).toBeInTheDocument();
  });

  it('saves where hints cannot be had', async () => {
    server.use(http.get('*/api/centre/sessions/hints', () => HttpResponse.error()));
    await atNine();
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(saved).toHaveLength(1));
  });

  it('stands below all fields of a new one: what comes moves nothing away that is about to be pressed', async () => {
    hints = { ...free, outside: [] };
    renderAt('/timetable?week=2026-11-16', timetableRoutes);
    await userEvent.click(await screen.findByRole('button', { name: '新增场次' }));
    fireEvent.change(await screen.findByLabelText('开始'), { target: { value: '09:00' } });
    fireEvent.change(screen.getByLabelText('结束'), { target: { value: '10:00' } });
    const said = await screen.findByText('中心这一天不开放');
    const repeat = screen.getByRole('combobox', { name: '重复' });
    expect(repeat.compareDocumentPosition(said) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});
