import { Alert, Button, type FormInstance } from 'antd';
import { useCallback } from 'react';
import { fieldErrors, problemText, SignedOut } from '../api/problem';
import { currentLanguage, useCommon, useLanguage } from '../i18n';
import { feedback } from './feedback';

/** An error where the result would have been: what happened, what to do, a code to tell. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const [language] = useLanguage();
  const common = useCommon();
  if (!error) return null;
  const { title, detail, code } = problemText(error, language);
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 12 }}
      title={title}
      description={
        detail || code ? (
          <>
            {detail}
            {code && <div>{common('errorCode', { code })}</div>}
          </>
        ) : undefined
      }
      action={onRetry && <Button onClick={onRetry}>{common('retry')}</Button>}
    />
  );
}

/** Says an error of an action that has no place of its own on the screen. */
export function useSayProblem(): (error: unknown) => void {
  const common = useCommon();
  return useCallback(
    error => {
      // The shell already asks to sign in again.
      if (error instanceof SignedOut) return;
      const { title, detail, code } = problemText(error, currentLanguage());
      feedback.problem(title, [detail, code && common('errorCode', { code })].filter(Boolean).join(' · '));
    },
    [common],
  );
}

/** Puts what the server says about fields beside those fields. The rest is for `ProblemAlert`. */
export function showFieldErrors(
  form: FormInstance,
  error: unknown,
  names: Record<string, string> = {},
): void {
  form.setFields(
    fieldErrors(error, currentLanguage()).map(({ name: [first, ...rest], errors }) => ({
      name: [names[String(first)] ?? first, ...rest].filter(part => part !== undefined),
      errors,
    })),
  );
}
