import { useEffect } from 'react';
import type { TapQueue } from '@/domain/tap/queue';
import { byServer } from '@/shared/api/clock';
import { reportDevice } from '@/shared/api/generated/centre-day-device/centre-day-device';
import { newKey, writeOptions } from '@/shared/api/write';
import { deviceLabel, deviceMark } from './mark';

const SOON_MS = 20_000;
const OFTEN_MS = 300_000;

/** Tells the centre that this device is there and how many of its taps it holds, whoever's they are (ADR 33). */
export function useReport(queue: TapQueue, centre: string, enabled: boolean): void {
  useEffect(() => {
    const mark = enabled ? deviceMark() : null;
    if (mark === null) return;
    let told = -1;
    let soon: ReturnType<typeof setTimeout> | undefined;
    const held = () => queue.all().filter(tap => tap.centre === centre);
    const report = () => {
      const taps = held();
      const [oldest] = taps;
      const body = {
        mark,
        label: deviceLabel(),
        taps: taps.length,
        oldestAt: oldest ? new Date(byServer(oldest.at)).toISOString() : null,
      };
      // not heard this time: then the list shows when it was last
      void reportDevice(body, writeOptions(newKey())).then(
        () => {
          told = taps.length;
        },
        () => undefined,
      );
    };
    const later = () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        if (held().length !== told) report();
      }, SOON_MS);
    };
    const stop = queue.subscribe(() => held().length !== told && later());
    const timer = setInterval(report, OFTEN_MS);
    later();
    return () => {
      stop();
      clearInterval(timer);
      clearTimeout(soon);
    };
  }, [queue, centre, enabled]);
}
