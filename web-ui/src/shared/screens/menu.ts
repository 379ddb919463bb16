import { useMemo } from 'react';
import type { ScreenGroup } from '../config/screens';
import { useLanguage } from '../i18n';
import { useMe } from '../lib/me';
import { withQuery } from '../lib/paths';
import type { PaletteSource } from '../ui/PaletteButton';
import { useShellText } from '../ui/texts';
import { menuOf, type Registry, say, screensOf } from './screen';

/** What the menu lists: the screens that stand in a wing, wing by wing. */
export function useMenu(registry: Registry): ScreenGroup[] {
  const [language] = useLanguage();
  return useMemo(
    () =>
      menuOf(registry).map(({ key, title }) => ({
        label: title ? say(title, language) : undefined,
        screens: screensOf(registry)
          .filter(({ menu }) => menu === key)
          .map(screen => ({
            to: screen.to(),
            label: say(screen.title, language),
            permission: screen.permission,
            keywords: screen.words,
          })),
      })),
    [registry, language],
  );
}

/** What the palette offers to begin, of what this person may do. */
export function useActions(registry: Registry): PaletteSource[] {
  const [language] = useLanguage();
  const text = useShellText();
  const { permissions } = useMe();
  return useMemo(() => {
    const actions = screensOf(registry).flatMap(screen =>
      screen.actions
        .filter(
          ({ permission }) => permissions.includes(permission) && permissions.includes(screen.permission),
        )
        .map(({ title, query, words = '' }) => ({
          label: say(title, language),
          note: say(screen.title, language),
          to: withQuery(screen.to(), query),
          words,
        })),
    );
    if (actions.length === 0) return [];
    const search = async (query: string) =>
      actions
        .filter(({ label, words }) => `${label} ${words}`.toLowerCase().includes(query.toLowerCase()))
        .map(({ label, note, to }) => ({ key: to, label, note, to }));
    return [{ label: text('actions'), search, begins: true }];
  }, [registry, language, text, permissions]);
}
