import type { ReactNode } from 'react';

/** One screen of an audience, as navigation and palette list it. */
export interface Screen {
  to: string;
  label: string;
  /** Needed to see the screen at all. */
  permission?: string;
  /** Further words by which the palette finds it. */
  keywords?: string;
  /** Small figure or mark at the end of the line. */
  extra?: ReactNode;
}

export interface ScreenGroup {
  label?: string;
  screens: Screen[];
}
