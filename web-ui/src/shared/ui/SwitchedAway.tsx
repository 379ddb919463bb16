import { Button, Modal } from 'antd';
import { loginAddress } from '../api/session';
import { useLanguage, useNameOf } from '../i18n';
import { useMe } from '../lib/me';
import { inAntd } from './antd/AntdScope';
import { useOnDemandText } from './onDemand/texts';

/** This page shows one organisation and the sign-in is for another: go there, or come back here. What is typed stays until then. */
function Asking({ said }: { said: Record<'zh-CN' | 'en', string> }) {
  const text = useOnDemandText();
  const [language] = useLanguage();
  const nameOf = useNameOf();
  const { organisation } = useMe();
  const name = nameOf(organisation);
  const here = `${window.location.pathname}${window.location.search}`;
  return (
    <Modal
      open
      title={text('elsewhereTitle')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button href={loginAddress(here, organisation.alias)}>{text('comeBack', { name })}</Button>
          {/* A new page: nothing that this one remembers goes along. */}
          <Button type="primary" href="/">
            {text('goThere')}
          </Button>
        </>
      }
    >
      <p role="alert">{said[language] || text('elsewhereBody')}</p>
      <p>{text('elsewhereHint', { name })}</p>
    </Modal>
  );
}

export const SwitchedAway = inAntd(Asking);
