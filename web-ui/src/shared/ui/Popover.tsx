import type { ComponentProps } from 'react';
import styles from './Popover.module.css';

/** What a button of the bar opens at its right end, above everything; Esc and a press beside it close it. `popoverTarget` is its id. */
export function Popover({
  className,
  ...props
}: ComponentProps<'div'> & { id: string; className?: string | undefined }) {
  return <div {...props} popover="auto" className={`${styles.popover} ${className}`} />;
}
