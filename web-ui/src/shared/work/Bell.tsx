import { useRef } from 'react';
import { Link } from 'react-router';
import { useListed } from '../i18n';
import { count } from '../lib/numbers';
import { Button } from '../ui/controls';
import { feedback } from '../ui/feedback';
import { Popover } from '../ui/Popover';
import styles from './Bell.module.css';
import { useWorkText } from './texts';
import { useLooking } from './useLooking';
import { clearEnded, type Look, seeWork, useWork, type Work } from './work';

const LIST = 'work-list';

/** In the bar of every screen while there is long work that was begun here: how far it is, and that it is done. */
export function Bell({ look }: { look: Look }) {
  const text = useWorkText();
  const work = useWork();
  const list = useRef<HTMLDivElement>(null);
  const said = useSaid();
  useLooking(work, look, ended => {
    const { label, state, to, counts } = ended;
    // who stands before it sees it there
    if (window.location.pathname === to) seeWork();
    else if (state === 'done') feedback.done(text('told', { label }));
    else if (state === 'stopped') feedback.problem(text('toldStopped', { label }));
    else
      feedback.problem(
        counts ? text('toldSome', { label, said: said(ended) }) : text('toldFailed', { label }),
        text('why'),
      );
  });
  if (work.length === 0) return null;
  const running = work.filter(each => each.state === 'running').length;
  const fresh = work.filter(each => each.fresh).length;
  const news = [
    running > 0 && text('running', { count: running }),
    fresh > 0 && text('ended', { count: fresh }),
  ].filter(Boolean);
  return (
    <>
      <button
        type="button"
        className={fresh > 0 ? `${styles.bell} ${styles.fresh}` : styles.bell}
        popoverTarget={LIST}
        aria-label={[text('bell'), ...news].join(' · ')}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
          <path d="M8 1.5a4 4 0 0 0-4 4V9l-1.5 2.5h11L12 9V5.5a4 4 0 0 0-4-4ZM6.5 13a1.5 1.5 0 0 0 3 0Z" />
        </svg>
        {running + fresh > 0 && <b>{running + fresh}</b>}
      </button>
      <Popover
        ref={list}
        id={LIST}
        className={styles.list}
        role="dialog"
        aria-label={text('bell')}
        onToggle={event => event.newState === 'open' && seeWork()}
      >
        <ul>
          {work.toReversed().map(each => (
            <Piece key={`${each.kind} ${each.of}`} work={each} onLeave={() => list.current?.hidePopover()} />
          ))}
        </ul>
        {running > 0 && <p>{text('leave')}</p>}
        {running < work.length && (
          <Button type="link" size="small" onClick={clearEnded}>
            {text('clear')}
          </Button>
        )}
      </Popover>
    </>
  );
}

function Piece({ work, onLeave }: { work: Work; onLeave: () => void }) {
  const said = useSaid();
  const { label, to, state, share } = work;
  return (
    <li>
      <Link to={to} onClick={onLeave}>
        {label}
      </Link>
      {state === 'running' && <progress aria-label={label} max={1} value={share ?? undefined} />}
      <small className={styles[state]}>{said(work)}</small>
    </li>
  );
}

/** How a piece of work stands, in words: of many how many are done, and how many never will be. */
function useSaid(): (work: Work) => string {
  const text = useWorkText();
  const listed = useListed();
  return ({ state, counts }) => {
    if (!counts) return state === 'running' ? '' : text(state);
    const { done, failed, all } = counts;
    return listed([
      text(state === 'running' ? 'counted' : 'countedDone', { done: count(done), all: count(all) }),
      ...(failed > 0 ? [text('countedFailed', { count: failed })] : []),
    ]);
  };
}
