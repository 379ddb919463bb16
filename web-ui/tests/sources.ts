import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every source file written by hand. */
export function sources(folder = 'src'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
