import { OnPaper } from '@/shared/ui';
import { useDrawing } from '../model/drawing';
import { useText } from '../texts';
import type { Lane } from './lanes';
import styles from './Timeline.module.css';

/** The day once more in words, on paper: a short bar has no room for what it is called, and nobody can point at it there. */
export function PaperList({ lanes }: { lanes: Lane[] }) {
  return (
    <OnPaper>
      <div className={styles.inWords}>
        {lanes
          .filter(({ all }) => all.length > 0)
          .map(lane => (
            <Words key={lane.id ?? 'none'} lane={lane} />
          ))}
      </div>
    </OnPaper>
  );
}

function Words({ lane: { name, all } }: { lane: Lane }) {
  const text = useText();
  const { said } = useDrawing();
  return (
    <section>
      <h2>{name ?? text('noSpace')}</h2>
      <ul>
        {[...all]
          .sort((one, other) => one.from - other.from)
          .map(({ item }) => (
            <li key={item.id}>{said(item)}</li>
          ))}
      </ul>
    </section>
  );
}
