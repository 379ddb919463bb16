import type { TableProps } from 'antd';
import { Link } from 'react-router';
import { useConsentText } from '@/domain/consent/texts';
import type { ConsentResponse } from '@/shared/api/generated/model';
import { useLanguage } from '@/shared/i18n';
import { datedDay } from '@/shared/lib/days';
import { useMay, useMe } from '@/shared/lib/me';
import { NO_DATA } from '@/shared/lib/numbers';
import { centre } from '@/shared/screens/centre';
import { LongName, SimulatedTag, Tag } from '@/shared/ui';
import { useText } from '../texts';

type Given = Omit<ConsentResponse, 'purpose'>;

/** Who consented to what, whether that is in force, when, how, to which words and by whom. */
export function useColumns<T extends Given>(
  title: string,
  whatOf: (row: T) => string,
): NonNullable<TableProps<T>['columns']> {
  const text = useText();
  const words = useConsentText();
  const opens = useMay()('write-residents');
  const { today } = useMe();
  const [language] = useLanguage();
  const dayOf = (day: string) => datedDay(day, language, today.slice(0, 4));
  return [
    {
      title: text('name'),
      render: (_, { residentId, resident, simulated }) => (
        <>
          {opens ? (
            <Link to={centre.residents.to({ open: residentId })}>{resident}</Link>
          ) : (
            <LongName>{resident}</LongName>
          )}{' '}
          <SimulatedTag when={simulated} />
        </>
      ),
    },
    { title, render: (_, row) => whatOf(row) },
    {
      title: text('state'),
      render: (_, { withdrawnOn }) =>
        withdrawnOn ? <Tag>{words('withdrawn')}</Tag> : <Tag tone="good">{words('given')}</Tag>,
    },
    { title: text('givenOn'), render: (_, { givenOn }) => dayOf(givenOn) },
    { title: text('how'), render: (_, { how }) => words(how) },
    { title: text('version'), align: 'right', render: (_, { text: number }) => number },
    { title: text('guardian'), render: (_, { guardian }) => guardian ?? NO_DATA },
    {
      title: text('withdrawnOn'),
      render: (_, { withdrawnOn }) => (withdrawnOn ? dayOf(withdrawnOn) : NO_DATA),
    },
  ];
}
