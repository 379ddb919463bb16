import { fieldErrors, type Language } from '../../api/problem';
import { nameMark } from '../../i18n';
import { placeOf } from '../Problems';

/** What is said of fields, each under what the field is called, unless its words do that. */
export function saidOfFields(
  error: unknown,
  language: Language,
  names: Record<string, string> = {},
  labelOf: (field: string) => string,
): string[] {
  return fieldErrors(error, language).flatMap(({ name, errors }) => {
    const field = placeOf(name, names).join('_');
    const label = labelOf(field);
    return errors.map(each =>
      label && label !== field && !each.includes(label) ? `${label}${nameMark(language)}${each}` : each,
    );
  });
}
