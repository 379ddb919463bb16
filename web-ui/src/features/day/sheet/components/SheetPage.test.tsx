import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordAllRequest, SessionResponse } from '@/shared/api/generated/model';
import { answer, day } from '../../../../../tests/day';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { sheetRoutes } from '../routes';

const DAY = '2026-11-21';
const ids = ['s1', 's2', 's3'];
const titles = ['太极晨练', '睦邻合唱团', '儿童绘本'];

interface Sent {
  session: string;
  key: string | null;
  body: RecordAllRequest;
}

/** The day as the server has it, and what it was sent. */
let sessions: SessionResponse[];
let sent: Sent[];
/** What it answers to the next list of a session instead of taking it. */
let refuse: Record<string, () => Response>;

beforeEach(() => {
  sessionStorage.clear();
  sessions = ids.map((id, index) =>
    aSession({
      id,
      title: titles[index],
      day: DAY,
      startsAt: `${DAY}T0${index + 1}:00:00Z`,
      startsLocal: `${index + 9}:00`,
    }),
  );
  sent = [];
  refuse = {};
  answer();
  server.use(
    http.get('*/api/centre/days/:day', () => HttpResponse.json({ ...day, day: DAY, sessions })),
    http.get('*/api/centre/residents', () =>
      HttpResponse.json({
        items: [{ id: 'r1', name: '陈阿姨', birthYear: 1952, sex: null, simulated: false, version: 1 }],
        nextCursor: null,
      }),
    ),
    http.post('*/api/centre/sessions/:id/attendance/batch', async ({ params, request }) => {
      const session = String(params.id);
      const body = (await request.json()) as RecordAllRequest;
      sent.push({ session, key: request.headers.get('Idempotency-Key'), body });
      const refused = refuse[session];
      if (refused) return refused();
      return HttpResponse.json({ added: 1, duplicates: 0, session: counted(session, body) });
    }),
    http.post('*/api/centre/sessions/:id/close', async ({ params, request }) => {
      closed.push([String(params.id), await request.json()]);
      return HttpResponse.json(changed(String(params.id), { state: 'held', version: 2 }));
    }),
  );
  closed = [];
});

let closed: unknown[];

/** The session with what was sent, by rule 2. */
function counted(id: string, { entries }: RecordAllRequest): SessionResponse | undefined {
  const of = (...methods: string[]) =>
    entries.filter(each => methods.includes(each.method)).reduce((sum, each) => sum + (each.heads ?? 1), 0);
  const own = of('NAMED', 'TALLY');
  const partnerDeclared = of('PARTNER');
  const partner = own > 0 ? 0 : partnerDeclared;
  const byMethod = { scan: 0, named: of('NAMED'), self: 0, tally: of('TALLY'), partner };
  return changed(id, { visits: own + partner, byMethod, partnerDeclared });
}

function changed(id: string, change: Partial<SessionResponse>): SessionResponse | undefined {
  sessions = sessions.map(each => (each.id === id ? { ...each, ...change } : each));
  return sessions.find(each => each.id === id);
}

const open = () => renderAt(`/day-sheet/${DAY}`, sheetRoutes);
const tally = (index: number) =>
  screen.findByRole('textbox', { name: `${titles[index]} ${index + 9}:00 清点人数` });
const row = (index: number) => screen.getByRole('row', { name: new RegExp(String(titles[index])) });

describe('the day sheet', () => {
  it('takes a paper list down its column by keyboard, and saves each session under its own key', async () => {
    open();
    await userEvent.click(await tally(0));
    await userEvent.keyboard('12{Enter}15{Tab}13{Control>}{Enter}{/Control}');
    expect(await screen.findByText('3 / 3 已保存')).toBeVisible();
    expect(sent.map(({ session, body }) => [session, body.entries.map(each => each.heads)])).toEqual([
      ['s1', [12]],
      ['s2', [15]],
      ['s3', [13]],
    ]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(3);
    expect(new Set(sent.flatMap(({ body }) => body.entries.map(each => each.id))).size).toBe(3);
    expect(sent[0]?.body.entries[0]).toMatchObject({ method: 'TALLY', by: 'u1' });
    expect(row(0)).toHaveTextContent('已保存 +12');
    expect(screen.getByText(/现在录入的会标为“补录”/)).toBeVisible();
  });

  it('says beside the session why it was refused, and saves the others', async () => {
    refuse.s2 = () =>
      HttpResponse.json(
        {
          status: 409,
          messages: { 'zh-CN': { title: '不能', detail: '场次已结场。' }, en: { title: 'No' } },
        },
        { status: 409 },
      );
    open();
    await userEvent.type(await tally(0), '12{Enter}15{Enter}13');
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await screen.findByText(/2 \/ 3 已保存 · 有 1 场没有保存/)).toBeVisible();
    expect(within(row(1)).getByRole('alert')).toHaveTextContent('场次已结场。');
    expect(await tally(1)).toHaveValue('15');
    expect(await tally(0)).toHaveValue('');
  });

  it('sends what may have arrived again as it was, also after a reload', async () => {
    refuse.s1 = () => HttpResponse.error();
    const first = open();
    await userEvent.type(await tally(0), '12');
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await screen.findByText(/没有收到回音，可能已经保存/)).toBeVisible();
    expect(await tally(0)).toBeDisabled();
    first.unmount();

    refuse = {};
    open();
    expect(await screen.findByText(/上次没有保存的内容还在下面/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await screen.findByText('1 / 1 已保存')).toBeVisible();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });

  it('names people, found by initials, and keeps what a partner declares apart', async () => {
    open();
    const names = await screen.findByRole('textbox', { name: '睦邻合唱团 10:00 登记姓名' });
    await userEvent.type(names, 'cay');
    await screen.findByRole('button', { name: /陈阿姨/ });
    await userEvent.type(names, '{Enter}');
    expect(await screen.findByRole('button', { name: '去掉 陈阿姨' })).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: '睦邻合唱团 10:00 伙伴申报人数' }), '40');
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    await screen.findByText('1 / 1 已保存');
    expect(sent[0]?.body.entries).toMatchObject([
      { method: 'NAMED', residentId: 'r1' },
      { method: 'PARTNER', heads: 40 },
    ]);
  });

  it('counts what a partner declares only where nothing else does, and says so the same way everywhere', async () => {
    open();
    const partner = (index: number) =>
      screen.findByRole('textbox', { name: `${titles[index]} ${index + 9}:00 伙伴申报人数` });
    await userEvent.type(await tally(0), '12');
    await userEvent.type(await partner(0), '15');
    expect(row(0)).toHaveTextContent('另外显示，不计入人次');
    await userEvent.type(await partner(1), '15');
    expect(row(1)).not.toHaveTextContent('不计入');
    expect(screen.getByText('将录入 2 场 · 27 人次 · 另有伙伴申报 15，不计入人次')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await screen.findByText('2 / 2 已保存')).toBeVisible();
    expect(row(0)).toHaveTextContent('已保存 +12 · 伙伴申报 15 已保存，另外显示，不计入人次');
    expect(row(0)).toHaveTextContent('另有伙伴申报 15，不计入');
    expect(row(1)).toHaveTextContent('已保存 +15');
    expect(row(1)).toHaveTextContent('15为伙伴申报');

    await userEvent.type(await tally(1), '9');
    expect(row(1)).toHaveTextContent('伙伴申报的 15 将不再计入人次');
  });

  it('saves the good lines and leads to the one that is not, also by Ctrl + Enter', async () => {
    open();
    await userEvent.type(await tally(0), '12{Enter}1o{Enter}13');
    expect(screen.getByText('请填写数字')).toBeVisible();
    expect(screen.getByText('将录入 2 场 · 25 人次')).toBeVisible();
    expect(screen.getByText(/有 1 场要先改正/)).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/2 \/ 2 已保存 有 1 场要先改正/)).toBeVisible();
    expect(sent.map(({ session }) => session)).toEqual(['s1', 's3']);
    await waitFor(async () => expect(await tally(1)).toHaveFocus());
    expect(await tally(1)).toHaveValue('1o');
    expect(await tally(1)).toHaveAccessibleDescription('请填写数字');

    // from anywhere the name of the line leads there again, and what is typed over is saved
    (await tally(2)).focus();
    await userEvent.click(screen.getByRole('button', { name: '10:00 睦邻合唱团' }));
    expect(await tally(1)).toHaveFocus();
    await userEvent.keyboard('15{Control>}{Enter}{/Control}');
    expect(await screen.findByText('1 / 1 已保存')).toBeVisible();
  });

  it('says by Ctrl + Enter that nothing is typed, and does not lose a name that was begun', async () => {
    open();
    await userEvent.click(await tally(0));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('还没有填写任何内容')).toBeVisible();
    const names = await screen.findByRole('textbox', { name: '睦邻合唱团 10:00 登记姓名' });
    await userEvent.type(names, 'cay');
    expect(await screen.findByText(/还没有选定/)).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(sent).toEqual([]);
    await waitFor(() => expect(names).toHaveFocus());
    expect(screen.getByRole('button', { name: '10:00 睦邻合唱团' })).toBeVisible();
  });

  it('is gone through with the arrows, down the list and across it', async () => {
    open();
    await userEvent.click(await tally(0));
    await userEvent.keyboard('8{ArrowDown}9{ArrowUp}');
    expect(await tally(0)).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}40{ArrowRight}');
    expect(await screen.findByRole('textbox', { name: '太极晨练 9:00 登记姓名' })).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowDown}');
    expect(await tally(1)).toHaveFocus();
    expect(await tally(1)).toHaveValue('9');
  });

  it('closes many, those with nobody in so many words, and says that the day is recorded', async () => {
    changed('s1', { visits: 12 });
    changed('s3', { state: 'cancelled' });
    open();
    await userEvent.click(await screen.findByRole('checkbox', { name: '结场：太极晨练 9:00' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '结场：睦邻合唱团 10:00' }));
    await userEvent.click(screen.getByRole('button', { name: '结场 2 场' }));
    const asked = await screen.findByRole('dialog');
    expect(asked).toHaveTextContent('其中 1 场以 0 人次结场，表示举办了、但无人到场：10:00 睦邻合唱团');
    await userEvent.click(within(asked).getByRole('button', { name: '结场 2 场' }));
    expect(await screen.findByText('2 / 2 已结场')).toBeVisible();
    expect(closed).toEqual([
      ['s1', { nobodyCame: false }],
      ['s2', { nobodyCame: true }],
    ]);
    await waitFor(() => expect(screen.getByText(/这一天的场次都已结场或取消/)).toBeVisible());
    expect(screen.getByRole('button', { name: '撤销这 2 场的结场' })).toBeVisible();
  });
});
