import { useState } from 'react';
import { request } from '../../api/client';
import { problemText } from '../../api/problem';
import { useLanguage } from '../../i18n';
import { useMe } from '../../lib/me';
import styles from './ExportButton.module.css';
import { fileName, saveFile } from './saveFile';
import { useText } from './texts';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/**
 * Takes out a list as a workbook or as CSV. It is fetched like everything else, so that the file speaks the language of the page,
 * is of the organisation the page shows, and a refusal is read here instead of in a file. Nothing of a library: first screens have it.
 */
export function ExportButton({
  name,
  url,
}: {
  /** What the list is called; the file is called so too. */
  name: string;
  /** Address of the list's export under the filters of the screen: `format => getExportSpacesUrl({ format })`. */
  url: (format: Format) => string;
}) {
  const text = useText();
  const [language] = useLanguage();
  const { today } = useMe();
  const [working, setWorking] = useState<Format | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState('');

  const take = async (format: Format) => {
    setWorking(format);
    setError(null);
    setDone('');
    try {
      const file = fileName(name, today, format);
      saveFile(await request<Blob>(url(format)), file);
      setDone(text('done', { file }));
    } catch (refused) {
      setError(refused);
    } finally {
      setWorking(null);
    }
  };
  const said = error ? problemText(error, language) : null;

  return (
    <span className={styles.exports}>
      {FORMATS.map(format => (
        <button
          key={format}
          type="button"
          className={styles.button}
          aria-label={format === 'csv' ? text('csvLabel') : undefined}
          aria-busy={working === format || undefined}
          aria-disabled={working !== null || undefined}
          onClick={() => working === null && void take(format)}
        >
          {working === format ? text('working') : text(format)}
        </button>
      ))}
      {said && (
        <span role="alert" className={styles.refused}>
          <b>{said.title}</b> {said.detail}
        </span>
      )}
      <span className="visually-hidden" aria-live="polite">
        {done}
      </span>
    </span>
  );
}
