import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { CentreRow } from '@/shared/api/generated/model';
import { Hint, SidewaysScroll } from '@/shared/ui';
import { BAR_STEP, type Bar, barsOf, LEAN, labelsOf, linesOf, namesUnder } from '../model/chart';
import styles from './Chart.module.css';

/** From the top to the axis, names below it not counted. */
const FLOOR = { level: 174, slanted: 118 };
const TOP = 12;
const DIGIT = 7;

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
  const shown = useWidth(frame);
  const lines = linesOf(rows);
  const top = lines.at(-1) ?? 1;
  const names = labelsOf(rows.map(name));
  const digits = 8 + DIGIT * Math.max(...lines.map(each => value(each).length));
  const step = Math.max(BAR_STEP, (shown - digits) / Math.max(1, rows.length));
  const { slanted, below, before } = namesUnder(names, step);
  const axis = Math.max(digits, before - BAR_STEP / 2);
  const width = Math.max(shown, axis + rows.length * BAR_STEP);
  const floor = slanted ? FLOOR.slanted : FLOOR.level;
  const y = (share: number) => floor - share * (floor - TOP);
  return (
    <div ref={frame}>
      <SidewaysScroll label={label}>
        <svg
          role="img"
          aria-label={label}
          width={width}
          height={floor + below}
          viewBox={`0 0 ${width} ${floor + below}`}
          className={styles.chart}
        >
          {lines.map(each => (
            <g key={each}>
              <line x1={axis} x2={width} y1={y(each / top)} y2={y(each / top)} />
              <text x={axis - 6} y={y(each / top) + 4} textAnchor="end">
                {value(each)}
              </text>
            </g>
          ))}
          <g transform={`translate(${axis} 0)`}>
            {barsOf(rows, width - axis).map((bar, index) => (
              <Column
                key={bar.row.slug}
                bar={bar}
                y={y}
                name={names[index] ?? ''}
                slanted={slanted}
                hint={
                  <>
                    <b>{name(bar.row)}</b>
                    {[value(bar.row.value), note(bar.row)].filter(Boolean).map(line => (
                      <div key={line}>{line}</div>
                    ))}
                  </>
                }
                onOpen={() => onOpen(bar.row)}
              />
            ))}
          </g>
        </svg>
      </SidewaysScroll>
    </div>
  );
}

function Column({
  bar: { left, width, thick, share, pale },
  y,
  name,
  slanted,
  hint,
  onOpen,
}: {
  bar: Bar;
  y: (share: number) => number;
  name: string;
  slanted: boolean;
  hint: ReactNode;
  onOpen: () => void;
}) {
  const middle = left + width / 2;
  return (
    <Hint title={hint}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table leads there by keyboard */}
      <g className={styles.column} onClick={onOpen}>
        {/* Anywhere in a column opens its centre: a low bar is as easy to hit as a high one. */}
        <rect x={left} y={0} width={width} height={y(0)} className={styles.hit} />
        {share !== null && (
          <rect
            x={middle - thick / 2}
            y={y(share)}
            width={thick}
            height={y(0) - y(share)}
            rx={2}
            className={pale ? `${styles.bar} ${styles.pale}` : styles.bar}
          />
        )}
        <text
          textAnchor={slanted ? 'end' : 'middle'}
          transform={`translate(${slanted ? middle + 4 : middle} ${y(0) + 14})${slanted ? ` rotate(${LEAN})` : ''}`}
        >
          {name}
        </text>
      </g>
    </Hint>
  );
}

/** The width there is, as it changes. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!frame.current) return;
    setWidth(frame.current.clientWidth);
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
