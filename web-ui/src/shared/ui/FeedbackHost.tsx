import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { problemText } from '../api/problem';
import { useCommon, useLanguage } from '../i18n';
import { AntdScope } from './antd/AntdScope';
import { feedbackStore, type Said } from './feedback';

const UNDO_S = 10;

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
  const [language] = useLanguage();
  const { message, notification, modal } = App.useApp();
  const standing = useRef(new Set<string>());
  useEffect(() => {
    const show = (said: Said) => {
      switch (said.kind) {
        case 'done':
          void message.success(said.text);
          break;
        case 'undo': {
          const key = crypto.randomUUID();
          standing.current.add(key);
          const done = (error?: unknown) => {
            notification.destroy(key);
            if (error === undefined) return void message.success(common('undone'));
            const { title, detail } = problemText(error, language);
            notification.error({ title, description: detail, duration: 8 });
          };
          notification.success({
            key,
            title: said.text,
            actions: <Undo undo={said.undo} onDone={done} />,
            duration: UNDO_S,
            role: 'status',
          });
          break;
        }
        case 'left':
          for (const key of standing.current) notification.destroy(key);
          standing.current.clear();
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
  }, [message, notification, modal, common, language]);
  return null;
}

function Undo({ undo, onDone }: { undo: () => Promise<unknown>; onDone: (error?: unknown) => void }) {
  const common = useCommon();
  const [going, setGoing] = useState(false);
  const press = () => {
    setGoing(true);
    undo().then(() => onDone(), onDone);
  };
  return (
    <Button size="small" loading={going} onClick={press}>
      {common('undo')}
    </Button>
  );
}
