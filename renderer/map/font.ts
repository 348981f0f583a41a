/** The letters of all that is written on a canvas of the map. */
export const FONT_FAMILY = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", sans-serif';
