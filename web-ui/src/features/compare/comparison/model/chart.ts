import type { BarSeriesOption } from 'echarts/charts';
import type { AriaComponentOption, GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { CentreRow } from '@/shared/api/generated/model';
import { whyNotRanked } from './measures';

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | TooltipComponentOption | AriaComponentOption
>;

export interface ChartColours {
  bar: string;
  text: string;
  line: string;
  card: string;
  font: string;
}

interface Words {
  name: (row: CentreRow) => string;
  value: (value: number | null) => string;
  note: (row: CentreRow) => string;
}

const LONGEST = 8;
/** The least room for a bar and its name. */
export const BAR_STEP = 28;

/** One bar per row that has a value, in the order of the table. What is not complete enough to be ranked is pale. */
export function chartOption(rows: CentreRow[], colours: ChartColours, words: Words): ChartOption {
  const labels = labelsOf(rows.map(words.name));
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 8, top: 12, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      backgroundColor: colours.card,
      borderColor: colours.line,
      textStyle: { color: colours.text, fontSize: 13 },
      formatter: hovered => {
        const [first] = Array.isArray(hovered) ? hovered : [hovered];
        const row = rows[first?.dataIndex ?? -1];
        if (!row) return '';
        const note = words.note(row);
        return [`<b>${escaped(words.name(row))}</b>`, words.value(row.value), note && escaped(note)]
          .filter(Boolean)
          .join('<br>');
      },
    },
    xAxis: {
      type: 'category',
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.line } },
      axisLabel: { interval: 0, rotate: rows.length > 8 ? 50 : 0, color: colours.text, fontSize: 11 },
    },
    yAxis: {
      type: 'value',
      splitNumber: 3,
      splitLine: { lineStyle: { color: colours.line } },
      axisLabel: { color: colours.text, fontSize: 11, formatter: (value: number) => words.value(value) },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 56,
        barCategoryGap: '30%',
        cursor: 'pointer',
        data: rows.map(row => ({
          value: row.value ?? '-',
          itemStyle: {
            color: colours.bar,
            opacity: whyNotRanked(row) === null ? 1 : 0.4,
            borderRadius: [3, 3, 0, 0],
          },
        })),
      },
    ],
  };
}

/** Names as they tell centres apart in little room: without the words all begin with, and cut in the middle. */
export function labelsOf(names: string[]): string[] {
  const [first = '', ...others] = names;
  let same = others.length > 0 ? first.length : 0;
  for (const other of others) while (!other.startsWith(first.slice(0, same))) same -= 1;
  // Only whole words go: what comes up to the last space of what all share.
  const cut = first.lastIndexOf(' ', same - 1) + 1;
  return names.map(name => shortened(name.slice(same > 0 ? cut : 0) || name));
}

function shortened(name: string): string {
  const letters = [...name];
  const most = /[\u4e00-\u9fff]/.test(name) ? LONGEST : LONGEST * 2;
  if (letters.length <= most) return name;
  const head = Math.ceil((most - 1) / 2);
  return `${letters.slice(0, head).join('')}…${letters.slice(head + 1 - most).join('')}`;
}

/** The tooltip is HTML; a name is not. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, letter => `&#${letter.codePointAt(0)};`);
}
