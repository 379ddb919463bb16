import styles from './Checks.module.css';

/** Several of a few, each with a box to tick. */
export function Checks({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string[];
  options: { value: string; label: string }[];
  onChange: (ticked: string[]) => void;
}) {
  const turn = (each: string, ticked: boolean) =>
    onChange(ticked ? [...value, each] : value.filter(other => other !== each));
  return (
    <fieldset className={styles.checks} aria-label={label}>
      {options.map(option => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            onChange={event => turn(option.value, event.target.checked)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
