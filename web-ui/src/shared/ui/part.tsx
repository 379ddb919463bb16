import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useCommon } from '../i18n';
import { Button } from './controls';
import styles from './part.module.css';
import { useBroken } from './useBroken';

interface Settings {
  /** Without it the screen is complete, so nothing is said where it cannot be had. */
  quiet?: boolean;
}

type Props<P> = P & {
  /** What stands there while it comes. */
  fallback?: ReactNode;
};

/**
 * A part of a screen, or above all screens, that is fetched when it is asked for. Where that fails (no network, another version on
 * the server) the screen stays: it is said beside it, once, and the part is asked for again the next time it is wanted.
 */
export function part<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { quiet = false }: Settings = {},
): ComponentType<Props<P>> {
  let Part: ComponentType<P> | null = null;
  let failed = false;
  const fetchIt = () =>
    lazy<ComponentType<P>>(() =>
      load().then(
        found => ({ default: found }),
        (error: unknown) => {
          failed = true;
          return { default: () => (quiet ? null : <Missing error={error} />) };
        },
      ),
    ) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, where it is named
  return function OnDemand({ fallback = null, ...props }: Props<P>) {
    const [Wanted] = useState(() => {
      if (!Part || failed) Part = fetchIt();
      failed = false;
      return Part;
    });
    return (
      <Suspense fallback={fallback}>
        <Wanted {...(props as unknown as P)} />
      </Suspense>
    );
  };
}

/** One is enough, however many parts are missing. */
let said = 0;

function Missing({ error }: { error: unknown }) {
  const { title, body, action } = useBroken(error);
  const common = useCommon();
  const [mine, setMine] = useState(false);
  useEffect(() => {
    said += 1;
    setMine(said === 1);
    return () => {
      said -= 1;
    };
  }, []);
  return mine ? (
    <div role="alert" className={styles.missing}>
      <b>{title}</b> {body} {action}
      <Button type="text" size="small" onClick={() => setMine(false)}>
        {common('close')}
      </Button>
    </div>
  ) : null;
}
