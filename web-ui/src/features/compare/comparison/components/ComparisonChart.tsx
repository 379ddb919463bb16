import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { CentreRow } from '@/shared/api/generated/model';
import { SidewaysScroll, useMode } from '@/shared/ui';
import { BAR_STEP, type ChartColours, chartOption } from '../model/chart';
import styles from './Comparison.module.css';

use([BarChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

interface Props {
  rows: CentreRow[];
  label: string;
  name: (row: CentreRow) => string;
  value: (value: number | null) => string;
  note: (row: CentreRow) => string;
  onOpen: (row: CentreRow) => void;
}

/** The shown rows as bars. Everything it says is in the table too, so it needs no keyboard of its own. */
export function ComparisonChart({ rows, label, name, value, note, onOpen }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init> | null>(null);
  const open = useRef(onOpen);
  const { mode } = useMode();
  open.current = onOpen;
  const shown = useRef(rows);
  shown.current = rows;

  useEffect(() => {
    if (!frame.current) return;
    const made = init(frame.current);
    chart.current = made;
    // Anywhere in a column opens its centre: a low bar is as easy to hit as a high one.
    made.getZr().on('click', ({ offsetX, offsetY }) => {
      const point = [offsetX, offsetY];
      if (!made.containPixel('grid', point)) return;
      const [index = -1] = made.convertFromPixel('grid', point);
      const row = shown.current[Math.round(index)];
      if (row) open.current(row);
    });
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours follow the mode
  useEffect(() => {
    chart.current?.setOption(chartOption(rows, colours(), { name, value, note }), { notMerge: true });
  }, [rows, mode, name, value, note]);

  return (
    <SidewaysScroll label={label}>
      <div
        ref={frame}
        role="img"
        aria-label={label}
        className={styles.chart}
        style={{ minWidth: rows.length * BAR_STEP }}
      />
    </SidewaysScroll>
  );
}

function colours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    bar: of('--brick'),
    text: of('--ink2'),
    line: of('--line'),
    card: of('--card'),
    font: getComputedStyle(document.body).fontFamily,
  };
}
