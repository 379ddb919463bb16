import { type ReactNode, useSyncExternalStore } from 'react';
import styles from './AppShell.module.css';
import { useShellText } from './texts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** @param children what can be done all the same */
export function OfflineBanner({ children }: { children?: ReactNode }) {
  const text = useShellText();
  return useOnline() ? null : (
    <div className={styles.offline} role="status">
      {text('offline')} {children}
    </div>
  );
}
