import { answered, headersOf, PATIENCE } from './client';
import { Unreachable } from './problem';
import { isLeaving } from './session';
import type { WriteOptions } from './write';

const HEARD = ['Content-Type', 'Retry-After', 'Date'];
const NO_BODY = new Set([204, 304]);

/** What came back, as `fetch` would hand it over. */
function responseOf(call: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of HEARD) {
    const value = call.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(NO_BODY.has(call.status) ? null : call.responseText, {
    status: call.status,
    headers,
  });
}

/**
 * Sends a file as it is and tells how much of it is on its way, from 0 to 1: `fetch` says nothing of what it sends. All else is as with
 * every other request (`request`).
 */
export function upload<T>(
  url: string,
  file: Blob,
  options: WriteOptions,
  onSent: (share: number) => void,
): Promise<T> {
  if (isLeaving()) return new Promise(() => undefined);
  return new Promise<T>((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(options.method ?? 'POST', url);
    call.timeout = PATIENCE.upload;
    headersOf(url, { ...options, method: options.method ?? 'POST' }).forEach((value, name) => {
      call.setRequestHeader(name, value);
    });
    call.setRequestHeader('Content-Type', 'application/octet-stream');
    call.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onSent(loaded / total);
    };
    call.onerror = () => reject(new Unreachable());
    call.ontimeout = call.onerror;
    call.onload = () => {
      answered(url, responseOf(call))
        .then(response => response.json() as Promise<T>)
        .then(resolve, reject);
    };
    call.send(file);
  });
}
