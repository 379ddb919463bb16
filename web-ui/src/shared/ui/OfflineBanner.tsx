import { useSyncExternalStore } from 'react';
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

export function OfflineBanner() {
  const text = useShellText();
  return useOnline() ? null : (
    <div className={styles.offline} role="status">
      {text('offline')}
    </div>
  );
}
