import {
  cloneElement,
  type FocusEvent,
  type ReactElement,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import styles from './Hint.module.css';

/** What a hint listens to; what the child listens to itself is called as well. */
interface Listening {
  onMouseEnter?: (event: SyntheticEvent) => void;
  onMouseLeave?: (event: SyntheticEvent) => void;
  onFocus?: (event: FocusEvent) => void;
  onBlur?: (event: FocusEvent) => void;
  'aria-describedby'?: string;
}

const COMES_MS = 100;
const GOES_MS = 150;
const GAP = 6;
const EDGE = 8;

/** A word more on what one points at or reaches by keyboard. Esc puts it away; the pointer may rest on it. */
export function Hint({ title, children }: { title: ReactNode; children: ReactElement<Listening> }) {
  const id = useId();
  const [at, setAt] = useState<DOMRect | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (!title) return children;

  const soon = (what: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(what, ms);
  };
  const show = ({ currentTarget }: SyntheticEvent) =>
    soon(() => setAt(currentTarget.getBoundingClientRect()), COMES_MS);
  const hide = () => soon(() => setAt(null), GOES_MS);
  const { props } = children;
  const both =
    <E,>(own: ((event: E) => void) | undefined, ours: (event: E) => void) =>
    (event: E) => {
      own?.(event);
      ours(event);
    };
  return (
    <>
      {cloneElement(children, {
        onMouseEnter: both(props.onMouseEnter, show),
        onMouseLeave: both(props.onMouseLeave, hide),
        onFocus: both(props.onFocus, event => {
          // a press focuses as well, and says what it does by doing it
          if (event.target.matches(':focus-visible')) show(event);
        }),
        onBlur: both(props.onBlur, hide),
        'aria-describedby': at ? id : props['aria-describedby'],
      })}
      {at &&
        createPortal(
          <Bubble id={id} at={at} onStay={() => clearTimeout(timer.current)} onGone={() => setAt(null)}>
            {title}
          </Bubble>,
          document.body,
        )}
    </>
  );
}

/** It stands above what it is of, below where there is no room, and never outside of the window. */
function Bubble({
  id,
  at,
  onStay,
  onGone,
  children,
}: {
  id: string;
  at: DOMRect;
  onStay: () => void;
  onGone: () => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const own = box.current;
    if (!own) return;
    // The top layer: no table cuts it off, no dialog covers it.
    own.showPopover?.();
    const { width, height } = own.getBoundingClientRect();
    const left = at.left + at.width / 2 - width / 2;
    own.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
    const above = at.top - height - GAP;
    own.style.top = `${above < EDGE ? at.bottom + GAP : above}px`;
    const away = (event: Event) => {
      if (event.type === 'scroll' || (event as KeyboardEvent).key === 'Escape') gone.current();
    };
    document.addEventListener('keydown', away);
    // it stands where the word was
    document.addEventListener('scroll', away, { capture: true, passive: true });
    return () => {
      document.removeEventListener('keydown', away);
      document.removeEventListener('scroll', away, { capture: true });
    };
  }, [at]);
  return (
    <div
      ref={box}
      id={id}
      role="tooltip"
      popover="manual"
      className={styles.bubble}
      onMouseEnter={onStay}
      onMouseLeave={onGone}
    >
      {children}
    </div>
  );
}
