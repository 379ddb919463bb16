import { onlineManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { Unreachable } from './problem';
import { createQueryClient } from './queryClient';

afterEach(() => onlineManager.setOnline(true));

it('says at once that there is no network, keeps what is known, and asks again when it is back', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onlineManager.setOnline(false);
  const client = createQueryClient();
  client.mount();
  const answer = vi.fn(async () => {
    if (!onlineManager.isOnline()) throw new Unreachable();
    return 'new';
  });
  const read = (name: string) => {
    const observer = new QueryObserver(client, { queryKey: [name], queryFn: answer });
    observer.subscribe(() => undefined);
    return observer;
  };
  client.setQueryData(['kept'], 'old', { updatedAt: 0 });
  const unknown = read('unknown');
  const kept = read('kept');
  await vi.waitFor(() => {
    expect(unknown.getCurrentResult().error).toBeInstanceOf(Unreachable);
    expect(kept.getCurrentResult().error).toBeInstanceOf(Unreachable);
  });
  expect(kept.getCurrentResult().data).toBe('old');
  onlineManager.setOnline(true);
  await vi.waitFor(() => {
    expect(unknown.getCurrentResult().data).toBe('new');
    expect(kept.getCurrentResult().data).toBe('new');
  });
  client.unmount();
});
