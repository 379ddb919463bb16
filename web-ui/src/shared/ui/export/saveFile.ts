/** Gives the browser a file to keep. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // some browsers read it a moment after the click
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes: `空间 2026-11-26.xlsx`. */
export function fileName(name: string, day: string, ending: string): string {
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()} ${day}.${ending}`;
}
