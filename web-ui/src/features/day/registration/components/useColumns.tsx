import { type State, useRegistrationText } from '@/domain/registration/texts';
import type { RegistrationResponse } from '@/shared/api/generated/model';
import { datedMoment } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { type ListPage, SimulatedTag, Tag } from '@/shared/ui';
import { toneOfState } from '../model/words';
import { useText } from '../texts';

type Columns = Parameters<typeof ListPage<RegistrationResponse>>[0]['columns'];

/** What is said of each who signed up; on paper there is room for a signature instead of how they stand. */
export function useColumns(printing: boolean): Columns {
  const text = useText();
  const words = useRegistrationText();
  const { organisation, today } = useMe();
  const stands = ({ state, position, offeredUntil, endedReason, sessionState }: RegistrationResponse) => (
    <>
      <Tag tone={toneOfState(state)}>{words(`state.${state as State}`)}</Tag>{' '}
      {position !== null && text('position', { position })}
      {state === 'offered' &&
        offeredUntil &&
        text('until', { until: datedMoment(offeredUntil, organisation?.timeZone, today.slice(0, 4)) })}
      {sessionState === 'cancelled' && <Tag>{words('standing.cancelled')}</Tag>}
      {endedReason && <small>{endedReason}</small>}
    </>
  );
  const number: Columns[number] = {
    title: text('number'),
    align: 'right',
    render: (_, __, index) => count((index ?? 0) + 1),
  };
  return [
    // on a screen the name says whose row it is; on paper one counts along
    ...(printing ? [number] : []),
    {
      title: text('name'),
      render: (_, { resident, party, simulated }) => (
        <>
          <b>{resident ?? text('erased')}</b> {party && <Tag>{text('together')}</Tag>}{' '}
          <SimulatedTag when={simulated} />
        </>
      ),
    },
    ...(printing ? [] : [number]),
    {
      title: text('age'),
      align: 'right',
      render: (_, { age, unusualAge }) => (
        <>
          {age === null ? NO_DATA : count(age)} {unusualAge && <Tag tone="warn">{text('unusualAge')}</Tag>}
        </>
      ),
    },
    ...(printing
      ? [
          {
            title: text('sign'), // two lines high: there is room to write
            render: () => (
              <>
                {'\u00a0'}
                <br />
                {'\u00a0'}
              </>
            ),
          },
        ]
      : [
          { title: text('state'), render: (_: unknown, row: RegistrationResponse) => stands(row) },
          {
            title: text('attended'),
            render: (_: unknown, { came }: RegistrationResponse) =>
              came === null ? NO_DATA : <Tag tone={came ? 'good' : 'warn'}>{text(came ? 'yes' : 'no')}</Tag>,
          },
        ]),
  ];
}
