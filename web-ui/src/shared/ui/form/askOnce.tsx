import { feedback } from '../feedback';
import layout from '../layout.module.css';

/** Nothing went wrong and nothing was written: the form stays as it is. */
export class NotNow extends Error {}

/** Asks before something is saved that may be meant and may be a slip; for whoever goes back {@link NotNow} is thrown. */
export function askOnce(title: string, reasons: string[], confirm: string): Promise<void> {
  return new Promise((resolve, reject) =>
    feedback.confirm({
      title,
      content: reasons.map(each => (
        <span key={each} className={layout.line}>
          {each}
        </span>
      )),
      okText: confirm,
      onOk: () => resolve(),
      onCancel: () => reject(new NotNow()),
    }),
  );
}
