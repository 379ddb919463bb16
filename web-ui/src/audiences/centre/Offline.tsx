import { Background } from '@/domain/offline/Background';
import { WaitingMark } from '@/features/day/checkin/components/WaitingMark';

/** What a centre does without a network, on every screen; the first screen does not wait for it. */
export function Offline() {
  return (
    <>
      <Background />
      <WaitingMark />
    </>
  );
}
