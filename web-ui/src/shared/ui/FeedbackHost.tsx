import { App } from 'antd';
import { useEffect } from 'react';
import { useCommon } from '../i18n';
import { AntdScope } from './antd/AntdScope';
import { feedbackStore, type Said } from './feedback';

/** Draws what `feedback` is told, in the theme and language of the page. */
export function FeedbackHost() {
  return (
    <AntdScope>
      <App component={false}>
        <Drain />
      </App>
    </AntdScope>
  );
}

function Drain() {
  const common = useCommon();
  const { message, notification, modal } = App.useApp();
  useEffect(() => {
    const show = (said: Said) => {
      switch (said.kind) {
        case 'done':
          void message.success(said.text);
          break;
        case 'problem':
          notification.error({ title: said.title, description: said.description, duration: 8 });
          break;
        case 'confirm':
          modal.confirm({ cancelText: common('back'), ...said.options });
      }
    };
    const drain = () => feedbackStore.take().forEach(show);
    drain();
    return feedbackStore.subscribe(drain);
  }, [message, notification, modal, common]);
  return null;
}
