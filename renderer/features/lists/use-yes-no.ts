import { useT } from '#renderer/kit/i18n.ts';

/** The user's words for yes and no, in which values are written when they become text. */
export function useYesNo(): { yes: string; no: string } {
  const t = useT();
  return { yes: t('model.ternary.yes'), no: t('model.ternary.no') };
}
