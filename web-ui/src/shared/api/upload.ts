import { request } from './client';
import type { WriteOptions } from './write';

const HEARD = ['Content-Type', 'Retry-After', 'Date'];

/** What came back, as `fetch` would hand it over. */
function responseOf(call: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const name of HEARD) {
    const value = call.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(call.responseText || null, { status: call.status, headers });
}

/** As `fetch`, of a file; `fetch` itself says nothing of what it sends. */
const telling =
  (onSent: (share: number) => void): typeof fetch =>
  (url, { method = 'POST', headers, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      call.open(method, String(url));
      new Headers(headers).forEach((value, name) => {
        call.setRequestHeader(name, value);
      });
      call.upload.onprogress = ({ lengthComputable, loaded, total }) => {
        if (lengthComputable && total > 0) onSent(loaded / total);
      };
      call.onload = () => resolve(responseOf(call));
      call.onerror = () => reject(new TypeError('no answer'));
      call.onabort = call.onerror;
      signal?.addEventListener('abort', () => call.abort());
      call.send(body as Blob);
    });

/** Sends a file as it is and tells how much of it is on its way, from 0 to 1. All else is as with every other request. */
export function upload<T>(
  url: string,
  file: Blob,
  options: WriteOptions,
  onSent: (share: number) => void,
): Promise<T> {
  return request<T>(url, {
    ...options,
    body: file,
    headers: { ...options.headers, 'Content-Type': 'application/octet-stream' },
    via: telling(onSent),
  });
}
