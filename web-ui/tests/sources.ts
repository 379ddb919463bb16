import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every source file written by hand; or every file of another kind. */
export function sources(folder = 'src', kind = /\.tsx?$/): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(path, kind);
    return kind.test(entry.name) ? [path] : [];
  });
}
