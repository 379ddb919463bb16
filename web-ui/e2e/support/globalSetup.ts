import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addressIn, hearth } from './platform';
import { setScene } from './scene';

/**
 * Starts an installation of its own in a temporary folder, as anyone would with `./hearth up`, and stops it at the end.
 * With HEARTH_E2E_DIR the one that runs on that folder is used and left running.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const given = process.env.HEARTH_E2E_DIR;
  const data = given ? resolve(given) : mkdtempSync(join(tmpdir(), 'hearth-e2e-'));
  const stop = async () => {
    if (given) return;
    await hearth('down', data);
    rmSync(data, { recursive: true, force: true });
  };
  process.env.HEARTH_E2E_DIR = data;
  try {
    if (!given) await hearth('up', data);
    process.env.HEARTH_E2E_URL ??= addressIn(data);
    process.env.HEARTH_E2E_SCENE = JSON.stringify(await setScene());
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
