import { Form, Input } from 'antd';
import { useCommon } from '../i18n';
import { useFormText } from './form/texts';

const MOST = 200;

/** Where somebody is invited, and what they sign in with. What an invitation means is said the same wherever one is sent. */
export function EmailField({ name = 'email', extra }: { name?: string; extra?: string }) {
  const text = useFormText();
  const common = useCommon();
  return (
    <Form.Item
      name={name}
      label={text('email')}
      extra={extra ?? text('emailHint')}
      rules={[
        { required: true, whitespace: true, message: common('required') },
        { type: 'email', message: text('emailWrong') },
      ]}
    >
      <Input maxLength={MOST} inputMode="email" autoCapitalize="none" spellCheck={false} autoComplete="off" />
    </Form.Item>
  );
}
