import type { CSSProperties } from 'react';

/**
 * Values that only the program knows (a share, a place), given to a stylesheet as custom properties: `style={vars({ '--share': … })}`.
 * Nothing else is styled inline (`tests/styles.test.ts`).
 */
export const vars = (values: Record<`--${string}`, string | number | undefined>): CSSProperties =>
  values as CSSProperties;
