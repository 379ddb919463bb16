import { Button, Modal } from 'antd';
import { loginAddress, SIGNED_IN_PATH } from '../api/session';
import { useMe } from '../lib/me';
import { useShellText } from './texts';

/** Signing in happens in a window of its own, so that nothing on this page is lost. */
export function SignInAgain() {
  const text = useShellText();
  const { organisation } = useMe();
  const address = loginAddress(SIGNED_IN_PATH, organisation.alias);
  const signIn = () => window.open(address, 'hearth-sign-in', 'width=480,height=680');
  return (
    <Modal
      open
      title={text('expiredTitle')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={signIn}>
          {text('signInAgain')}
        </Button>
      }
    >
      {text('expiredBody')}
    </Modal>
  );
}
