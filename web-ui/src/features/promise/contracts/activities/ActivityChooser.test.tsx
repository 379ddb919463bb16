import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderAt } from '../../../../../tests/render';
import { server } from '../../../../../tests/server';
import { aSession } from '../../../../../tests/world';
import { ActivityField } from './ActivityField';

const activity = (id: string, title: string, programme: string) => ({
  ...{ id, title, programme, programmeId: programme, version: 1 },
  ...{ ageMin: null, ageMax: null, externalId: null },
});
const all = [
  activity('a1', '睦邻合唱团', '文化'),
  { ...activity('a2', '睦邻合唱团', '文化'), externalId: '4712' },
  activity('a3', '合唱公开课', '文化'),
  activity('a4', '太极晨练', '健康'),
];

let chosen: string[] | undefined;

function Probe() {
  const [form] = Form.useForm();
  chosen = Form.useWatch('activityIds', form);
  return (
    <Form form={form} initialValues={{ activityIds: [], starts: '2026-11-01', ends: '2026-11-30' }}>
      <Form.Item name="starts" hidden>
        <input />
      </Form.Item>
      <Form.Item name="ends" hidden>
        <input />
      </Form.Item>
      <ActivityField contract={null} open />
    </Form>
  );
}

beforeEach(() => {
  server.use(
    http.get('*/api/centre/activities', ({ request }) => {
      const { searchParams } = new URL(request.url);
      const q = searchParams.get('q') ?? '';
      const programme = searchParams.get('programme');
      const items = all.filter(
        each => each.title.includes(q) && (!programme || each.programmeId === programme),
      );
      // page by page
      const at = Number(searchParams.get('cursor') ?? 0);
      const next = at + 2 < items.length ? String(at + 2) : null;
      return HttpResponse.json({ items: items.slice(at, at + 2), nextCursor: next });
    }),
    http.get('*/api/centre/programmes', () =>
      HttpResponse.json({
        items: ['文化', '健康'].map(name => ({ id: name, name, sensitive: false, version: 1 })),
        nextCursor: null,
      }),
    ),
    http.get('*/api/centre/sessions', ({ request }) => {
      const id = new URL(request.url).searchParams.get('activity');
      const items = id === 'a1' ? [aSession({ day: '2026-11-04', space: '书画室' })] : [];
      return HttpResponse.json({ items, nextCursor: null });
    }),
  );
});

const search = async (typed: string) => {
  renderAt('/', [{ path: '/', Component: Probe }]);
  await userEvent.type(await screen.findByRole('combobox', { name: '计入的活动' }), typed);
};

describe('the activities of a contract', () => {
  it('are chosen by what their titles contain, all pages of them', async () => {
    await search('合唱');
    await userEvent.click(await screen.findByTitle('名称包含“合唱”的全部：2 种 · 3 个'));
    await waitFor(() => expect(chosen).toEqual(['a1', 'a2', 'a3']));
    expect(screen.getByText(/已选 2 种 · 3 个活动/)).toBeVisible();
  });

  it('are chosen by programme', async () => {
    await search('健康');
    await userEvent.click(await screen.findByTitle('整个服务板块：健康'));
    await waitFor(() => expect(chosen).toEqual(['a4']));
  });

  it('of one name are one line, told apart by when and where they are held', async () => {
    await search('睦邻');
    await userEvent.click(await screen.findByTitle('睦邻合唱团 · 文化（2 个）'));
    await waitFor(() => expect(chosen).toEqual(['a1', 'a2']));
    const [line] = screen.getAllByRole('listitem');
    expect(line).toHaveTextContent('睦邻合唱团 · 文化 · 2 个');
    await userEvent.click(screen.getByRole('button', { name: '逐个查看' }));
    const members = within(line as HTMLElement);
    await members.findByRole('checkbox', { name: '编号 4712 · 合同期内没有场次' });
    await userEvent.click(await members.findByRole('checkbox', { name: '周三 11-04 14:00 · 书画室' }));
    await waitFor(() => expect(chosen).toEqual(['a2']));
  });
});
