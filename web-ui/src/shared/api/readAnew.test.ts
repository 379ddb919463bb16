import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { readAnew } from './readAnew';

it('reads again although the first load, asked for before the change, is still under way', async () => {
  const client = new QueryClient();
  const answers: ((answer: string) => void)[] = [];
  const load = vi.fn(() => new Promise<string>(resolve => answers.push(resolve)));
  const seen: unknown[] = [];
  const observer = new QueryObserver(client, { queryKey: ['/api/openings'], queryFn: load });
  const leave = observer.subscribe(result => seen.push(result.data));

  const read = readAnew(client, { queryKey: ['/api/openings'] });
  answers[0]?.('running');
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  answers[1]?.('done');
  await read;

  expect(observer.getCurrentResult().data).toBe('done');
  expect(seen).not.toContain('running');
  leave();
});
