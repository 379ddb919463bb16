import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { day } from '../../../../../tests/day';
import { chen } from '../../../../../tests/desk';
import { server } from '../../../../../tests/server';
import { changed, open, row, setSheet, sheet, tally, titles } from '../../../../../tests/sheet';

beforeEach(setSheet);

describe('the day sheet', () => {
  it('without a network takes what is typed of a day that is kept, says what waits, and of another day what happened', async () => {
    const away = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    onTestFinished(() => away.mockRestore());
    server.use(http.get('*/api/centre/days/:day', () => HttpResponse.error()));
    const { client } = open();
    expect(await screen.findByText(/没有网络，这台设备也没有留下这一天的场次/)).toBeVisible();
    expect(await screen.findByText('连不上服务器')).toBeVisible();
    expect(screen.getByRole('link', { name: '去签到' })).toHaveAttribute('href', '/check-in');
    act(
      () =>
        void client.setQueryData(['/api/centre/days/2026-11-21'], {
          ...day,
          day: '2026-11-21',
          sessions: sheet.sessions,
        }),
    );
    await userEvent.type(await tally(0), '12');
    expect(screen.getByText(/没有网络：可以照常填写/)).toBeVisible();
    expect(screen.queryByText('连不上服务器')).toBeNull();
    expect(await tally(0)).toHaveValue('12');
    sheet.refuse.s1 = () => HttpResponse.error();
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await within(row(0)).findByText(/请检查网络后重试；已填写的内容还在/)).toBeVisible();
    await userEvent.type(await tally(0), '3');
    expect(await tally(0)).toHaveValue('123');
  });

  it('says beside the session why it was refused, and saves the others', async () => {
    sheet.refuse.s2 = () =>
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
    sheet.refuse.s1 = () => HttpResponse.error();
    const first = open();
    await userEvent.type(await tally(0), '12');
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await screen.findByText(/没有收到回音，可能已经保存/)).toBeVisible();
    expect(await tally(0)).toBeDisabled();
    first.unmount();

    sheet.refuse = {};
    open();
    expect(await screen.findByText(/上次没有保存的内容还在下面/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await screen.findByText('1 / 1 已保存')).toBeVisible();
    expect(sheet.sent).toHaveLength(2);
    expect(sheet.sent[1]).toEqual(sheet.sent[0]);
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
    expect(sheet.sent[0]?.body.entries).toMatchObject([
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
    expect(sheet.sent.map(({ session }) => session)).toEqual(['s1', 's3']);
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

  it('saves the good names of a line and keeps the one nobody is known by, which can be added there', async () => {
    const added: unknown[] = [];
    server.use(
      http.get('*/api/centre/residents', ({ request }) =>
        HttpResponse.json({
          items: new URL(request.url).searchParams.get('q')?.startsWith('王') ? [] : [chen],
          nextCursor: null,
        }),
      ),
      http.post('*/api/centre/residents', async ({ request }) => {
        added.push(await request.json());
        return HttpResponse.json({ ...chen, id: 'r2', name: '王新来' }, { status: 201 });
      }),
    );
    open();
    const names = await screen.findByRole('textbox', { name: '睦邻合唱团 10:00 登记姓名' });
    await userEvent.type(names, 'cay');
    await screen.findByRole('button', { name: /陈阿姨/ });
    await userEvent.type(names, '{Enter}王新来');
    expect(await screen.findByText(/没有找到“王新来”/)).toBeVisible();
    expect(screen.getByText('将录入 1 场 · 1 人次')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/1 \/ 1 已保存 有 1 场要先改正/)).toBeVisible();
    expect(sheet.sent[0]?.body.entries).toMatchObject([{ method: 'NAMED', residentId: 'r1' }]);
    expect(row(1)).toHaveTextContent('已保存 +1');
    await waitFor(() => expect(names).toHaveFocus());
    expect(names).toHaveValue('王新来');
    expect(screen.queryByRole('button', { name: '去掉 陈阿姨' })).toBeNull();

    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: '去掉 王新来' })).toBeVisible();
    expect(added).toEqual([{ name: '王新来', onlyIfUnknown: true, simulated: false }]);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(sheet.sent).toHaveLength(2));
    expect(sheet.sent[1]?.body.entries).toMatchObject([{ method: 'NAMED', residentId: 'r2' }]);
  });

  it('has no number for a session of which nothing is known, and claims nothing of it', async () => {
    changed('s2', { visits: 7 });
    changed('s3', { state: 'held' });
    open();
    await tally(0);
    expect(row(0)).toHaveTextContent('—');
    expect(row(1)).toHaveTextContent('7');
    expect(row(2)).not.toHaveTextContent('—');
    expect(screen.getByText('没有任何记录；选中表示举办了、但无人到场')).toBeVisible();
    expect(screen.queryByText('0 人次：举办了，但无人到场')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: '结场：太极晨练 9:00' }));
    expect(screen.getByText('0 人次：举办了，但无人到场')).toBeVisible();
  });

  it('takes digits as a Chinese keyboard gives them, and says what to do instead of 0', async () => {
    open();
    await userEvent.type(await tally(0), '１２');
    await userEvent.click(screen.getByRole('button', { name: '全部保存' }));
    expect(await screen.findByText('1 / 1 已保存')).toBeVisible();
    expect(sheet.sent[0]?.body.entries).toMatchObject([{ method: 'TALLY', heads: 12 }]);
    await userEvent.type(await tally(1), '0');
    expect(screen.getByText(/不用填 0：留空即可/)).toBeVisible();
  });
});
