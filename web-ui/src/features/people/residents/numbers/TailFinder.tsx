import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { findByTail } from '@/domain/resident/byTail';
import { isTail } from '@/domain/resident/tail';
import { centre } from '@/shared/screens/centre';
import { layout } from '@/shared/ui';
import { TextInput } from '@/shared/ui/controls';
import { useNumberText } from './texts';

/** Whoever has a number that ends so. What is typed stands in no address, of the page or of a request. */
export function TailFinder() {
  const text = useNumberText();
  const [tail, setTail] = useState('');
  const { data } = useQuery({
    queryKey: ['residents-by-tail', tail],
    queryFn: ({ signal }) => findByTail(tail, signal),
    enabled: isTail(tail),
    gcTime: 0,
  });
  return (
    <search className={layout.below}>
      <TextInput
        value={tail}
        onChange={typed => setTail(typed.trim().slice(0, 4))}
        placeholder={text('tail')}
        aria-label={text('tail')}
        title={text('tailHint')}
        autoComplete="off"
      />
      {isTail(tail) && data && (
        <output>
          {data.length === 0 && <p className={layout.quiet}>{text('tailNobody', { tail })}</p>}
          <ul>
            {data.map(each => (
              <li key={each.id}>
                <Link className={layout.inText} to={centre.residents.to({ open: each.id })}>
                  {each.name}
                </Link>{' '}
                {[each.birthYear, each.phone].filter(Boolean).join(' · ')}
              </li>
            ))}
          </ul>
        </output>
      )}
    </search>
  );
}
