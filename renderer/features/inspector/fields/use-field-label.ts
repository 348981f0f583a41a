import { useT } from '#renderer/kit/i18n.ts';
import type { inspector } from '#shared/i18n/fr/inspector.ts';

/** The words of a field of the model. */
export function useFieldLabel(): (name: keyof typeof inspector.field) => string {
  const t = useT();
  return (name) => t(`inspector.field.${name}`);
}
