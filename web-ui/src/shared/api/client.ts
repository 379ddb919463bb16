import { hear } from './clock';
import { noteRefusal, SHOWN_HEADER, shownOrganisation } from './organisation';
import { problemOf, SignedOut, Unreachable } from './problem';
import { announceSignedOut, isLeaving } from './session';

/** What the generated hooks give as error: anything `problemText` can put into words. */
export type ErrorType<_> = Error;

/** Who is signed in and where: asked to find that out, so not as one who shows something already. */
const ANYWHERE = /^\/api\/(me|info)(\/|\?|$)/;

/** Who is here. A page that brings no sign-in is answered that nobody is. */
const WHO = /^\/api\/me(\?|$)/;
const NOBODY = 204;

const SAFE = new Set(['GET', 'HEAD']);

/** How long an answer is waited for, in ms; then it counts as none. A file takes its time on a slow line. */
const PATIENCE = { read: 15_000, write: 30_000, upload: 300_000 } as const;

/** A whole list as a file. */
const EXPORT = /\/export(\?|$)/;

function patience(url: string, init: RequestInit): number {
  if (EXPORT.test(url)) return PATIENCE.upload;
  if (SAFE.has((init.method ?? 'GET').toUpperCase())) return PATIENCE.read;
  return init.body instanceof FormData || init.body instanceof Blob ? PATIENCE.upload : PATIENCE.write;
}

/** Statuses by which the server says that there is no session (499 is what it gives to scripts). */
const SIGNED_OUT = new Set([401, 499]);

let language = 'zh-CN';

/** Server messages and exports come in this language. */
export function speak(next: string): void {
  language = next;
}

/**
 * Every call of the generated client goes through here. Writes carry the header only a page of ours can send;
 * their Idempotency-Key comes from `useWrite`.
 */
export async function request<T>(url: string, init: Sending = {}): Promise<T> {
  const response = await send(url, init);
  if (response.status === 204) return undefined as T;
  const type = response.headers.get('Content-Type') ?? '';
  return (type.includes('json') ? await response.json() : await response.blob()) as T;
}

/** What else than `fetch` sends it, where that must tell how far it is (`upload`). */
export type Sending = RequestInit & { via?: typeof fetch };

async function send(url: string, { via = fetch, ...init }: Sending): Promise<Response> {
  // a page that signs out asks no more: what it would be told is only that nobody is signed in
  if (isLeaving()) return new Promise(() => undefined);
  const headers = new Headers(init.headers);
  headers.set('Accept-Language', language);
  headers.set('X-Requested-With', 'JavaScript');
  if (!SAFE.has((init.method ?? 'GET').toUpperCase())) headers.set('X-Hearth-Csrf', '1');
  // Asked before it is known who is here: whoever asks says for which organisation, and a refusal is told to nobody else.
  const ahead = headers.has(SHOWN_HEADER);
  const shown = shownOrganisation();
  if (shown && !ahead && !ANYWHERE.test(url)) headers.set(SHOWN_HEADER, shown);
  const timeout = AbortSignal.timeout(patience(url, init));
  const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  let response: Response;
  try {
    response = await via(url, { ...init, signal, headers, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable();
  }
  const nobody = response.status === NOBODY && WHO.test(url);
  if (response.ok && !nobody) {
    hear(response.headers.get('Date'));
    return response;
  }
  if (nobody || SIGNED_OUT.has(response.status)) {
    if (!ahead) announceSignedOut();
    throw new SignedOut();
  }
  const problem = await problemOf(response);
  if (!ahead) noteRefusal(problem);
  throw problem;
}
