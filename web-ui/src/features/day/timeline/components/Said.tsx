import { Button } from 'antd';
import type { Moving } from '../model/useMoving';
import { useText } from '../texts';
import styles from './Timeline.module.css';

/** Where what is being moved would be, whether it can be there, and the two ways on; else how things are moved. */
export function Said({ moving, week }: { moving: Moving; week: boolean }) {
  const text = useText();
  const { draft, words, trouble } = moving;
  return (
    <div className={styles.said}>
      <span role="status">
        {draft ? (
          <>
            <b>{words}</b>{' '}
            <span className={trouble ? styles.trouble : styles.fine}>{trouble || text('clear')}</span>
          </>
        ) : (
          words && <span className={styles.trouble}>{words}</span>
        )}
      </span>
      {draft ? (
        <>
          <Button
            size="small"
            type="primary"
            disabled={trouble !== ''}
            loading={moving.isPending}
            onClick={() => void moving.put(draft)}
          >
            {text('save')}
          </Button>
          <Button size="small" onClick={moving.leave}>
            {text('giveUp')}
          </Button>
        </>
      ) : (
        !words && <small>{text(week ? 'helpWeek' : 'help')}</small>
      )}
    </div>
  );
}
