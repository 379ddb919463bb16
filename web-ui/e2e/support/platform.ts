import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HEARTH = fileURLToPath(new URL('../../../hearth', import.meta.url));
export const ADMINISTRATOR = 'admin@hearth.localhost';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the global setup did not run`);
  return value;
}

/** The data folder of the installation under test. */
const folder = (): string => required('HEARTH_E2E_DIR');

export const address = (): string => required('HEARTH_E2E_URL');

/** Where the installation in a folder listens: its ports are written there. */
export const addressIn = (data: string): string => partIn(data, 'server');

function partIn(data: string, part: 'server' | 'keycloak'): string {
  const port = new RegExp(`^${part}=(\\d+)$`, 'm').exec(readFileSync(join(data, 'ports'), 'utf8'))?.[1];
  if (!port) throw new Error(`no port of ${part} in ${data}/ports`);
  return `http://127.0.0.1:${port}`;
}

/** Where the realm of the installation under test is. */
export const realm = (): string => `${partIn(folder(), 'keycloak')}/realms/hearth`;

/** The password all demo logins of the installation share. */
export function demoPassword(): string {
  const found = /^HEARTH_DEMO_PASSWORD=(.+)$/m.exec(readFileSync(join(folder(), 'secrets'), 'utf8'))?.[1];
  if (!found) throw new Error('the installation has no demo password');
  return found;
}

/** `./hearth COMMAND --dir FOLDER …`, as anyone runs it in a shell. */
export async function hearth(command: string, data: string, ...more: string[]): Promise<string> {
  try {
    const { stdout } = await run(HEARTH, [command, '--dir', data, ...more], { maxBuffer: 16 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    // what it got to, and why no further, is on its output; its logs go with its folder
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`./hearth ${command} failed\n${stdout}${stderr}`, { cause: error });
  }
}

/** Tokens last five minutes; one is used again for less. */
const FRESH_MS = 200_000;
const tokens = new Map<string, { until: number; text: Promise<string> }>();

/** A bearer token of a demo login for one of its organisations. */
export function token(user: string, organisation: string): Promise<string> {
  const key = `${user} ${organisation}`;
  const known = tokens.get(key);
  if (known && known.until > Date.now()) return known.text;
  const text = hearth('token', folder(), user, organisation).then(answer => answer.trim());
  tokens.set(key, { until: Date.now() + FRESH_MS, text });
  return text;
}

/** One call of the public API by a program; an answer that is no success is an error with the server's words. */
export async function call<T>(
  bearer: string,
  method: string,
  path: string,
  body?: unknown,
  version?: number,
): Promise<T> {
  const response = await fetch(`${address()}/api${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${bearer}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}
