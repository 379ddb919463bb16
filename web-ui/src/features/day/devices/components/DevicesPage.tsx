import { Button } from 'antd';
import { isMissed } from '@/domain/device/lost';
import { deviceMark } from '@/domain/device/mark';
import { getExportDevicesUrl } from '@/shared/api/generated/centre-day-device/centre-day-device';
import type { DeviceResponse } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { momentIn } from '@/shared/lib/days';
import { useMe } from '@/shared/lib/me';
import { count, NO_DATA } from '@/shared/lib/numbers';
import { useClock } from '@/shared/lib/useClock';
import { ExportButton, feedback, ListPage, Tag, useListState, useSayProblem } from '@/shared/ui';
import { useDevices, useRemoveDevice } from '../api/useDevices';
import { useText } from '../texts';

/** The browsers that work as desks: one that is lost with check-ins on it is missed here. */
export function DevicesPage() {
  const text = useText();
  const sayProblem = useSayProblem();
  const clock = useClock();
  const { timeZone } = useMe().organisation;
  const list = useListState('devices', {});
  const pages = useDevices();
  const remove = useRemoveDevice();
  const mark = deviceMark();
  const ask = (device: DeviceResponse) =>
    feedback.confirm({
      title: text('removeTitle', { name: device.label }),
      content: (
        <>
          {device.taps > 0 && <p>{text('removeHeld', { count: device.taps })}</p>}
          <p>{text('removeBody')}</p>
        </>
      ),
      okText: text('remove'),
      okButtonProps: { danger: true },
      onOk: () => remove.mutateAsync(seen(device)).catch(sayProblem),
    });
  return (
    <ListPage<DeviceResponse>
      title={text('title')}
      sub={text('sub')}
      list={list}
      pages={pages}
      rowKey="id"
      exporter={<ExportButton name={text('title')} url={format => getExportDevicesUrl({ format })} />}
      nameOf={({ label }) => label}
      rowActions={each => (
        <Button
          type="link"
          size="small"
          aria-label={`${text('remove')} ${each.label}`}
          onClick={() => ask(each)}
        >
          {text('remove')}
        </Button>
      )}
      empty={{ title: text('empty'), body: text('emptyBody') }}
      columns={[
        {
          title: text('device'),
          render: (_, each) => (
            <>
              <b>{each.label}</b> {each.mark === mark && <Tag tone="info">{text('this')}</Tag>}{' '}
              {isMissed(each, clock) && (
                <Tag tone="bad" hint={text('missedHint')}>
                  {text('missed')}
                </Tag>
              )}
            </>
          ),
        },
        { title: text('heardAt'), render: (_, each) => momentIn(each.heardAt, timeZone) },
        { title: text('heardBy'), dataIndex: 'heardBy' },
        { title: text('taps'), align: 'right', render: (_, each) => count(each.taps) },
        {
          title: text('oldest'),
          render: (_, each) => (each.oldestAt ? momentIn(each.oldestAt, timeZone) : NO_DATA),
        },
      ]}
    />
  );
}
