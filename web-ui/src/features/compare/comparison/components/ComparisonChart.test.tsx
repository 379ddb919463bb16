import { render, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { centreRow } from '../../../../../tests/centreRow';
import { ComparisonChart } from './ComparisonChart';

afterEach(() => vi.restoreAllMocks());

const places = ['和风市民中心', '滨江社区服务中心', '向阳之家', '竹里社区服务中心', '石榴苑'];

function draw(names: string[], width: number) {
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
  render(
    <ComparisonChart
      rows={names.map((name, index) => centreRow({ slug: `s${index}`, name }))}
      label="图"
      name={row => row.name}
      value={() => '1'}
      note={() => ''}
      onOpen={() => undefined}
    />,
  );
  return within(screen.getByRole('img', { name: '图' }));
}
const slants = (chart: ReturnType<typeof draw>, name: string) =>
  chart.getByText(name).getAttribute('transform')?.includes('rotate');

it('slants a few long names where they would run into each other: on a telephone', () => {
  const chart = draw(places, 320);
  for (const name of ['和风市民中心', '向阳之家', '石榴苑']) expect(slants(chart, name)).toBe(true);
});

it('sets names side by side where each has its room', () => {
  expect(slants(draw(places, 1000), '和风市民中心')).toBe(false);
});

const movedBy = (element: Element | null) =>
  Number(/translate\((\d+(\.\d+)?)/.exec(element?.getAttribute('transform') ?? '')?.[1]);

it('cuts no slanted name at the left edge', () => {
  const names = Array.from({ length: 12 }, (_, index) => `和风市民中心${index}`);
  const name = draw(names, 320).getByText('和风市民中心0');
  const end = movedBy(name.closest('svg > g[transform]')) + movedBy(name);
  expect(end).toBeGreaterThan((6 * 11 + 6) * Math.cos((50 * Math.PI) / 180));
});
