import { useSyncExternalStore } from 'react';

let printing = false;

function subscribe(listener: () => void): () => void {
  const paper = window.matchMedia('print');
  const turn = (next: boolean) => {
    printing = next;
    listener();
  };
  const begin = () => turn(true);
  const end = () => turn(false);
  const change = () => turn(paper.matches);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  // A preview that is only emulated says nothing else.
  paper.addEventListener('change', change);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    paper.removeEventListener('change', change);
  };
}

/** Whether the page is being put on paper: then a table has all its rows, since nobody can turn its pages there. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}
