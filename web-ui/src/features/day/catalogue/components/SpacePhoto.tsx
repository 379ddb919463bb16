import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SpacePhotoResponse, SpaceResponse } from '@/shared/api/generated/model';
import { problemText } from '@/shared/api/problem';
import { useLanguage } from '@/shared/i18n';
import { feedback } from '@/shared/ui';
import { photoUrl, photoVersion, usePutPhoto, useRemovePhoto, useShowTheirs } from '../api/useSpacePhoto';
import { useText } from '../texts';
import styles from './Photo.module.css';

/** What the server takes; it says so again of what is called otherwise than it is. */
const KINDS = 'image/jpeg,image/png';
const MOST = 10 * 1024 * 1024;

/** The photo of a space: seen, put, replaced and removed at once, whatever else of the form is saved or not. */
export function SpacePhoto({ of }: { of: SpaceResponse }) {
  const text = useText();
  const [language] = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<File | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const preview = usePreview(chosen);
  // what was just done is known before the list is read again, and of a space that is not on its pages by this alone
  const [own, setOwn] = useState<SpaceResponse['photo']>(null);
  const done = (word: 'photoSaved' | 'photoGone') => (photo: SpacePhotoResponse) => {
    setOwn(photo);
    feedback.done(text(word));
  };
  const { write, sent } = usePutPhoto(done('photoSaved'));
  const remove = useRemovePhoto(done('photoGone'));
  const showTheirs = useShowTheirs();
  const now = own && own.version > photoVersion(of) ? { id: of.id, photo: own } : of;
  const there = photoUrl(now, false);
  const version = photoVersion(now);
  const busy = write.isPending || remove.isPending;

  const put = (file: File) => {
    remove.reset();
    write.reset();
    setTooLarge(file.size > MOST);
    if (file.size > MOST) return;
    setChosen(file);
    const mark = `${file.name} ${file.size} ${file.lastModified}`;
    write.mutate(
      { id: of.id, version, file, mark },
      { onError: showTheirs, onSettled: () => setChosen(null) },
    );
  };
  const ask = () =>
    feedback.confirm({
      title: text('removePhotoAsk', { name: of.name }),
      okText: text('removePhoto'),
      okButtonProps: { danger: true },
      onOk: () => {
        write.reset();
        setTooLarge(false);
        remove.mutate({ id: of.id, version }, { onError: showTheirs });
      },
    });

  const error = write.error ?? remove.error;
  const said = error && problemText(error, language);
  const refusal = tooLarge ? text('photoTooLarge') : said ? (said.detail ?? said.title) : null;
  const seen = preview ?? there;
  return (
    <Form.Item
      label={text('photo')}
      validateStatus={refusal ? 'error' : undefined}
      help={refusal ? <span role="alert">{refusal}</span> : text('photoHint')}
    >
      <div className={styles.field}>
        {seen && (
          <div className={styles.frame} aria-busy={write.isPending}>
            <img className={styles.photo} src={seen} alt={text('photoOf', { name: of.name })} />
            {write.isPending && (
              <progress className={styles.sent} max={1} value={sent} aria-label={text('photoSending')} />
            )}
          </div>
        )}
        <div className={styles.buttons}>
          <Button loading={write.isPending} disabled={busy} onClick={() => input.current?.click()}>
            {text(there ? 'replacePhoto' : 'addPhoto')}
          </Button>
          {there && (
            <Button type="text" danger disabled={busy} onClick={ask}>
              {text('removePhoto')}
            </Button>
          )}
        </div>
        <input
          ref={input}
          className={styles.file}
          hidden
          type="file"
          accept={KINDS}
          aria-label={text('photoFile')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            // the same file may be chosen again
            target.value = '';
            if (file) put(file);
          }}
        />
      </div>
    </Form.Item>
  );
}

/** The file itself, shown before anything of it has arrived. */
function usePreview(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
