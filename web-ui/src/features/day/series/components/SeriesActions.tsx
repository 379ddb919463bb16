import { Button } from 'antd';
import { useState } from 'react';
import type { SeriesResponse, SeriesResult } from '@/shared/api/generated/model';
import { seen } from '@/shared/api/write';
import { useMay } from '@/shared/lib/me';
import { useSayProblem } from '@/shared/ui';
import { useConfirmAll } from '../api/useSeries';
import { useText } from '../texts';
import { CancelForm, ExtendForm } from './ChangeForms';
import type { Done } from './DoneNotice';
import { MoveForm } from './MoveForm';

export interface Told {
  series: SeriesResponse;
  tell: (act: Done['act']) => (result: SeriesResult) => void;
}

/** What may be done with all dates of a series at once. */
export function SeriesActions({ series, tell }: Told) {
  const text = useText();
  const may = useMay();
  const sayProblem = useSayProblem();
  const [asked, setAsked] = useState<'move' | 'cancel' | 'extend' | null>(null);
  const confirm = useConfirmAll();
  const close = () => setAsked(null);
  if (!may(series.kind === 'booking' ? 'write-bookings' : 'write-timetable')) return null;
  return (
    <>
      {series.toCome > 0 && (
        <>
          <Button danger type="text" onClick={() => setAsked('cancel')}>
            {text('cancel')}
          </Button>
          <Button onClick={() => setAsked('move')}>{text('move')}</Button>
        </>
      )}
      <Button onClick={() => setAsked('extend')}>{text('extend')}</Button>
      {series.requested > 0 && may('decide-bookings') && (
        <Button
          type="primary"
          loading={confirm.isPending}
          onClick={() => confirm.mutate(seen(series), { onSuccess: tell('confirm'), onError: sayProblem })}
        >
          {text('confirmAll')}
        </Button>
      )}
      <MoveForm open={asked === 'move'} series={series} onClose={close} onDone={tell('move')} />
      <ExtendForm open={asked === 'extend'} series={series} onClose={close} onDone={tell('extend')} />
      <CancelForm open={asked === 'cancel'} series={series} onClose={close} onDone={tell('cancel')} />
    </>
  );
}
