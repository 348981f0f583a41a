/**
 * Style sheets give sizes of letters in pixels, as they are at 100 %; here they follow the size of text that the user
 * chose, which the window keeps in `--letters`. Exported pages have a style of their own and are not touched.
 */
export const letters = {
  postcssPlugin: 'maillage-letters',
  Declaration(declaration: { prop: string; value: string; source?: { input: { file?: string } } }): void {
    if (!/^font(-size)?$/.test(declaration.prop) || declaration.value.includes('--letters')) return;
    if (declaration.source?.input.file?.includes('node_modules')) return;
    declaration.value = declaration.value.replace(
      /(^|[\s(,])(\d+(?:\.\d+)?px)(?![\w.])/g,
      '$1calc($2 * var(--letters, 1))',
    );
  },
};
