import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useState } from 'react';
import { useListed } from '@/shared/i18n';
import { layout } from '@/shared/ui';
import { alikeQuery } from '../api/namesakes';
import type { ResidentForm as Values } from '../api/useResidents';
import { useText } from '../texts';
import { useSaid } from './useSaid';

/** So long nobody types before it is asked. */
const PAUSE = 300;
const MOST = 5;

/** While somebody new is typed: who may be meant already. */
export function AlikeHint() {
  const text = useText();
  const listed = useListed();
  const said = useSaid();
  const form = Form.useFormInstance<Values>();
  const name = Form.useWatch('name', form);
  const birthYear = Form.useWatch('birthYear', form);
  const [typed, setTyped] = useState<Partial<Values>>({});
  useEffect(() => {
    const timer = setTimeout(() => setTyped({ name, birthYear }), PAUSE);
    return () => clearTimeout(timer);
  }, [name, birthYear]);
  const { data = [] } = useQuery(alikeQuery(typed));
  return (
    <p role="status" className={`${layout.quiet} ${layout.below}`}>
      {data.length > 0 &&
        text('alike', {
          people: listed(data.slice(0, MOST).map(each => `${each.name}（${said(each)}）`)),
        })}
    </p>
  );
}
