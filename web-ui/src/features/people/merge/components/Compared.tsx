import { Radio } from 'antd';
import { useSexes } from '@/domain/resident/texts';
import type { MergePreview, ResidentResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { SimulatedTag } from '@/shared/ui';
import { useText } from '../texts';
import styles from './MergeDialog.module.css';

const FIELDS = ['birthYear', 'sex', 'phone', 'idNumber'] as const;
export type Field = (typeof FIELDS)[number];

interface Props {
  preview: MergePreview;
  /** Left and right, whichever of them is kept. */
  order: [string, string];
  kept: string;
  onKeep: (id: string) => void;
  /** What of the other's is kept though the one who stays has their own. */
  take: Field[];
  onTake: (take: Field[]) => void;
}

/** Two residents side by side: which of them stays, and of what both have which. */
export function Compared({ preview, order, kept, onKeep, take, onTake }: Props) {
  const text = useText();
  const sexOf = useSexes();
  const [language] = useLanguage();
  const { today } = useMe();
  const two = order.map(id => (preview.kept.id === id ? preview.kept : preview.other));
  const saidOf = (person: ResidentResponse, field: Field) =>
    field === 'sex' ? sexOf(person.sex) : (person[field] ?? null);
  const cameOf = ({ id }: ResidentResponse) => {
    const { keptSessions, keptLast, goneSessions, goneLast } = preview.counts;
    const [sessions, last] = preview.kept.id === id ? [keptSessions, keptLast] : [goneSessions, goneLast];
    return [
      text('sessions', { count: sessions }),
      last && text('lastCame', { day: datedDay(last, language, today.slice(0, 4)) }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
  /** Whether this one's word of a field stays. */
  const stays = (person: ResidentResponse, field: Field, other: ResidentResponse) =>
    saidOf(other, field) === null || (person.id === kept) !== take.includes(field);
  return (
    <table className={styles.two}>
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text('field')}</span>
          </th>
          {two.map(person => (
            <th key={person.id} scope="col">
              <Radio
                name="keep"
                checked={person.id === kept}
                aria-label={`${text('keep')} ${person.name} ${person.birthYear ?? ''}`}
                onChange={() => onKeep(person.id)}
              >
                {text('keep')}
              </Radio>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text('name')}</th>
          {two.map(person => (
            <td key={person.id} className={person.id === kept ? undefined : styles.left}>
              {person.name} <SimulatedTag when={person.simulated} />
            </td>
          ))}
        </tr>
        {FIELDS.map(field => (
          <tr key={field}>
            <th scope="row">{text(field)}</th>
            {two.map((person, index) => {
              const other = two[1 - index] ?? person;
              const said = saidOf(person, field);
              const differs = said !== null && saidOf(other, field) !== null && said !== saidOf(other, field);
              return (
                <td key={person.id} className={stays(person, field, other) ? undefined : styles.left}>
                  {differs ? (
                    <Radio
                      name={field}
                      checked={stays(person, field, other)}
                      aria-label={text('takeThis', { value: String(said) })}
                      onChange={() =>
                        onTake(person.id === kept ? take.filter(each => each !== field) : [...take, field])
                      }
                    >
                      {said}
                    </Radio>
                  ) : (
                    (said ?? NO_DATA)
                  )}
                </td>
              );
            })}
          </tr>
        ))}
        <tr>
          <th scope="row">{text('came')}</th>
          {two.map(person => (
            <td key={person.id}>{cameOf(person)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
