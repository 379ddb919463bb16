import { useState } from 'react';
import { getExportCountersUrl } from '@/shared/api/generated/centre-day-counter/centre-day-counter';
import type { CounterResponse, CounterSecret } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { useClock } from '@/shared/lib/useClock';
import { AskReason, feedback, ListPage, SimulatedTag, useListState, useSayProblem } from '@/shared/ui';
import { CounterForm } from './CounterForm';
import { RowButton, State } from './CounterRow';
import { SecretDialog } from './SecretDialog';
import { useText } from './texts';
import { readCounter, useCounters, useIssueSecret, useRevokeCounter } from './useCounters';

/** The counters at the doors: who they are, when each was heard of, and their secrets. */
export function CountersPage() {
  const text = useText();
  const clock = useClock();
  const sayProblem = useSayProblem();
  const { timeZone } = useMe().organisation;
  const list = useListState('counters', {});
  const pages = useCounters();
  const issue = useIssueSecret();
  const revokeIt = useRevokeCounter();
  const [told, setTold] = useState<CounterSecret | null>(null);
  const [revoking, setRevoking] = useState<CounterResponse | null>(null);
  const give = (to: CounterResponse) => issue.mutateAsync(seen(to)).then(setTold).catch(sayProblem);
  const renew = (of: CounterResponse) =>
    feedback.confirm({
      title: text('renewTitle', { name: of.name }),
      content: text('renewBody'),
      okText: text('renew'),
      onOk: () => give(of),
    });
  return (
    <>
      <ListPage<CounterResponse>
        title={text('title')}
        sub={text('sub')}
        exportUrl={format => getExportCountersUrl({ format })}
        record={{
          read: readCounter,
          may: true,
          add: text('add'),
          form: opened => <CounterForm {...opened} />,
        }}
        list={list}
        pages={pages}
        rowKey="id"
        nameOf={({ name }) => name}
        rowActions={each =>
          each.state !== 'revoked' && (
            <>
              <RowButton
                of={each}
                word={text(each.state === 'waiting' ? 'issue' : 'renew')}
                primary={each.state === 'waiting'}
                busy={issue.isPending && issue.variables?.id === each.id}
                onPress={each.state === 'waiting' ? give : renew}
              />
              <RowButton of={each} word={text('revoke')} onPress={setRevoking} />
            </>
          )
        }
        empty={{ title: text('empty'), body: text('emptyBody') }}
        columns={[
          {
            title: text('name'),
            render: (_, { name, simulated }) => (
              <>
                <b>{name}</b> <SimulatedTag when={simulated} />
              </>
            ),
          },
          { title: text('doorColumn'), dataIndex: 'door' },
          { title: text('state'), render: (_, each) => <State of={each} now={clock} /> },
          {
            title: text('heardAt'),
            render: (_, { heardAt }) => (heardAt ? momentIn(heardAt, timeZone) : NO_DATA),
          },
          {
            title: text('today'),
            align: 'right',
            // nothing was sent, which is not 0
            render: (_, { enteredToday, readingsToday }) =>
              readingsToday > 0 ? count(enteredToday) : NO_DATA,
          },
          {
            title: text('readings'),
            align: 'right',
            render: (_, { readingsToday }) => count(readingsToday),
          },
        ]}
      />
      <SecretDialog of={told} onSeen={() => setTold(null)} />
      <AskReason
        open={revoking !== null}
        title={text('revokeTitle', { name: revoking?.name ?? '' })}
        confirm={text('revoke')}
        danger
        onClose={() => setRevoking(null)}
        onReason={{
          ...revokeIt,
          mutateAsync: async reason => revoking && revokeIt.mutateAsync({ of: seen(revoking), reason }),
        }}
      >
        <p>{text('revokeBody')}</p>
      </AskReason>
    </>
  );
}
