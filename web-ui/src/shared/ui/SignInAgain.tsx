import { Button, Modal } from 'antd';
import { loginAddress, SIGNED_IN_PATH } from '../api/session';
import { useMe } from '../lib/me';
import { inAntd } from './antd/AntdScope';
import { useOnDemandText } from './onDemand/texts';
import { useShellText } from './texts';

/** Signing in happens in a window of its own, so that nothing on this page is lost. */
function Asking() {
  const words = useOnDemandText();
  const text = useShellText();
  const { organisation } = useMe();
  const address = loginAddress(SIGNED_IN_PATH, organisation.alias);
  const signIn = () => window.open(address, 'hearth-sign-in', 'width=480,height=680');
  return (
    <Modal
      open
      title={words('expiredTitle')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={signIn}>
          {text('signInAgain')}
        </Button>
      }
    >
      {words('expiredBody')}
    </Modal>
  );
}

export const SignInAgain = inAntd(Asking);
