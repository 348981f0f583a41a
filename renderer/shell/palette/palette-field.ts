import { createRef } from 'react';

/** The field of the palette while it is shown. */
export const paletteField = createRef<HTMLInputElement>();

export function focusPalette(): void {
  paletteField.current?.focus();
}
