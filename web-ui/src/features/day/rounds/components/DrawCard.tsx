import type { RoundResponse } from '@/shared/api/generated/model';
import { Card, Facts } from '@/shared/ui';
import { useText } from '../texts';
import styles from './Rounds.module.css';

/** What the drawn order is reckoned of, so that an outsider can reckon it again. */
export function DrawCard({ round }: { round: RoundResponse }) {
  const text = useText();
  const code = (said: string | null) => (said ? <code className={styles.code}>{said}</code> : text('notYet'));
  return (
    <Card title={text('draw')}>
      <p>{text('drawHow')}</p>
      <Facts
        items={[
          { key: 'digest', label: text('digest'), children: code(round.digest), wide: true },
          { key: 'secret', label: text('secret'), children: code(round.secret), wide: true },
          { key: 'word', label: text('wordGiven'), children: code(round.word), wide: true },
        ]}
      />
    </Card>
  );
}
