import { Button, Modal } from 'antd';
import { useState } from 'react';
import { dismiss, peopleOf, remember } from '@/domain/device/people';
import { useTaps } from '@/domain/tap/useTaps';
import { handOverAddress, signOut } from '@/shared/api/session';
import { useCommon } from '@/shared/i18n';
import { dropDrafts } from '@/shared/lib/drafts';
import { useMe } from '@/shared/lib/me';
import { inAntd } from '@/shared/ui/antd/AntdScope';
import styles from './ChangePerson.module.css';
import { usePersonText } from './texts';

/** Chooses who takes over: the session ends, and theirs begins with their password. */
export const HandOver = inAntd(HandOverDialog);

function HandOverDialog({ onClose }: { onClose: () => void }) {
  const text = usePersonText();
  const common = useCommon();
  const { user, organisation } = useMe();
  const { waiting, toDecide } = useTaps();
  const centre = organisation.alias;
  const me = { centre, username: user.username, name: user.name };
  const [people, setPeople] = useState(() =>
    peopleOf(centre).filter(each => each.username !== user.username),
  );
  const held = waiting.length + toDecide.length;
  const handTo = (username: string | null) => {
    remember(me);
    // what the person typed is theirs: it comes back to nobody else
    if (username !== user.username) dropDrafts();
    void signOut(username === null ? undefined : handOverAddress(username, centre, window.location.pathname));
  };
  return (
    <Modal
      open
      title={text('title')}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': common('close') }}
    >
      <p>{text('body')}</p>
      {held > 0 && <p>{text('waits', { count: held })}</p>}
      <ul className={styles.people}>
        {people.map(each => (
          <li key={each.username}>
            <Button block onClick={() => handTo(each.username)}>
              {each.name} · {each.username}
            </Button>
            <Button
              type="text"
              aria-label={text('dismiss', { name: each.name })}
              onClick={() => {
                dismiss(each);
                setPeople(people.filter(other => other !== each));
              }}
            >
              ×
            </Button>
          </li>
        ))}
        <li>
          <Button block onClick={() => handTo(null)}>
            {text('somebody')}
          </Button>
        </li>
        <li>
          <Button block type="primary" onClick={() => handTo(user.username)}>
            {text('lock')}
          </Button>
        </li>
      </ul>
    </Modal>
  );
}
