import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';

interface Look {
  /** `primary` is the one thing to do here, `text` and `link` stand inside of something else. */
  type?: 'default' | 'primary' | 'text' | 'link';
  size?: 'small' | 'medium' | 'large';
  danger?: boolean;
  /** As wide as there is room. */
  block?: boolean;
  className?: string;
  children?: ReactNode;
}

type Pressed = Look & {
  href?: undefined;
  /** It was pressed and works: it takes no second press and keeps the focus. */
  loading?: boolean;
  htmlType?: 'button' | 'submit';
} & Omit<ComponentProps<'button'>, 'type' | keyof Look>;

type Led = Look & { href: string } & Omit<ComponentProps<'a'>, 'type' | 'href' | keyof Look>;

export type ButtonProps = Pressed | Led;

/** What is pressed. With `href` it is a link that looks like one. Nothing of a library: every first screen has some. */
export function Button({
  type = 'default',
  size = 'medium',
  danger,
  block,
  className,
  ...props
}: ButtonProps) {
  const look = [
    styles.button,
    styles[type],
    styles[size],
    danger && styles.danger,
    block && styles.block,
    className,
  ]
    .filter(Boolean)
    .join(' ');
  if (props.href !== undefined) return <a {...props} className={look} />;
  const { loading = false, htmlType = 'button', onClick, children, ...rest } = props;
  return (
    <button
      {...rest}
      type={htmlType}
      className={look}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      onClick={event => (loading ? event.preventDefault() : onClick?.(event))}
    >
      {loading && <i className={styles.wheel} aria-hidden />}
      {children}
    </button>
  );
}
