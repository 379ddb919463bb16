import type { FormInstance } from 'antd';
import { useCallback } from 'react';
import { fieldErrors, type Language, problemText, SignedOut, Unreachable } from '../api/problem';
import { currentLanguage, useCommon, useLanguage } from '../i18n';
import { Button } from './controls';
import { feedback } from './feedback';
import { useOnline } from './OfflineBanner';
import styles from './Problems.module.css';

/**
 * An error where the result would have been: what happened, what to do, a code to tell. What the server says of fields stands
 * here too, unless `form` has the field and shows it beside it; where the field may be out of sight, all of it is `told` here as well.
 *
 * @param names fields of the request that another field of the form stands for
 * @param told what is said of fields, each under what the form calls it
 * @param beside whether the result of before stands there all the same: that there is no network says the bar above every screen then
 */
export function ProblemAlert({
  error,
  form,
  names,
  told,
  onRetry,
  beside = false,
}: {
  error: unknown;
  form?: FormInstance;
  names?: Record<string, string>;
  told?: string[];
  onRetry?: () => void;
  beside?: boolean;
}) {
  const [language] = useLanguage();
  const common = useCommon();
  const online = useOnline();
  if (!error || (beside && !online && error instanceof Unreachable)) return null;
  const { title, detail, code } = problemText(error, language);
  const unseen = unmarked(error, language, form, names);
  const said = told ?? unseen;
  // What is to be mended says all that a person needs: there is nothing to tell anybody a code for.
  const marked = form !== undefined && unseen.length === 0 && fieldErrors(error, language).length > 0;
  return (
    <div className={styles.problem} role="alert">
      <i aria-hidden>!</i>
      <div>
        <b>{title}</b>
        {said.length > 0 ? (
          <ul>
            {said.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        ) : (
          !marked && detail && <div>{detail}</div>
        )}
        {!marked && code && <small>{common('errorCode', { code })}</small>}
      </div>
      {onRetry && <Button onClick={onRetry}>{common('retry')}</Button>}
    </div>
  );
}

/** Where a field of the request stands in the form. */
export function placeOf(
  [first, ...rest]: (string | number)[],
  names: Record<string, string>,
): (string | number)[] {
  const whole = names[[first, ...rest].join('.')];
  if (whole !== undefined) return [whole];
  return [names[String(first)] ?? first, ...rest].filter(part => part !== undefined);
}

/** What is said of fields that no form on the screen has. */
function unmarked(
  error: unknown,
  language: Language,
  form?: FormInstance,
  names: Record<string, string> = {},
): string[] {
  const shown = new Set(form?.getFieldsError().map(field => String(field.name[0])));
  return fieldErrors(error, language)
    .filter(({ name }) => !shown.has(String(placeOf(name, names)[0])))
    .flatMap(({ errors }) => errors);
}

/** Says an error of an action that has no place of its own on the screen. */
export function useSayProblem(): (error: unknown) => void {
  const common = useCommon();
  return useCallback(
    error => {
      // The shell already asks to sign in again.
      if (error instanceof SignedOut) return;
      const { title, detail, code } = problemText(error, currentLanguage());
      const said = unmarked(error, currentLanguage());
      feedback.problem(
        title,
        [...(said.length > 0 ? said : [detail]), code && common('errorCode', { code })]
          .filter(Boolean)
          .join(' · '),
      );
    },
    [common],
  );
}

/**
 * Puts what the server says about fields beside those fields. The rest is for `ProblemAlert`.
 *
 * @returns the fields that were marked
 */
export function showFieldErrors(
  form: FormInstance,
  error: unknown,
  names: Record<string, string> = {},
): (string | number)[][] {
  const marks = fieldErrors(error, currentLanguage()).map(({ name, errors }) => ({
    name: placeOf(name, names),
    errors,
  }));
  form.setFields(marks);
  const fields = new Set(form.getFieldsError().map(field => String(field.name[0])));
  return marks.map(({ name }) => name).filter(([first]) => fields.has(String(first)));
}
