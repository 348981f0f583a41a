import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
  rem,
} from '@mantine/core';
import { COLOURS } from '#shared/base/colours.ts';

/** Around the accent (index 7). */
const accent: MantineColorsTuple = [
  '#eef7f5',
  COLOURS.light.accentSoft,
  '#c4e2db',
  '#9dd0c4',
  '#73bbab',
  '#46a18e',
  '#258571',
  COLOURS.light.accent,
  '#0c594d',
  '#08463c',
];

/** Mantine draws its dark scheme with this scale: 0 is text, 7 the page. */
const dark: MantineColorsTuple = [
  COLOURS.dark.ink,
  '#cfd5de',
  COLOURS.dark.muted,
  '#7c8799',
  COLOURS.dark.lineStrong,
  COLOURS.dark.line,
  '#232c3a',
  COLOURS.dark.panel,
  COLOURS.dark.canvas,
  COLOURS.dark.rail,
];

const FONT = '"Atkinson Hyperlegible Next Variable", "DejaVu Sans", system-ui, sans-serif';

/** Open menus and lists lie in this region of the page, so that no content is outside every landmark. */
export const MENUS = 'menus';
const IN_LANDMARK = { target: `#${MENUS}` };

export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 7 },
  colors: { accent, dark },
  white: COLOURS.light.panel,
  black: COLOURS.light.ink,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '750' },
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  defaultRadius: 9,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } },
    },
    Modal: {
      defaultProps: { centered: true, radius: 12, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontSize: rem(17), fontWeight: 750, overflowWrap: 'anywhere' } },
    },
    // A page has one banner at the most, however many dialogs are open.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // The placeholder is a child that no menu may have.
    Menu: {
      defaultProps: {
        shadow: 'md',
        radius: 10,
        withInitialFocusPlaceholder: false,
        portalProps: IN_LANDMARK,
        // A long menu that scrolls must hold something that the Tab key reaches.
        menuItemTabIndex: 0,
      },
    },
    Combobox: { defaultProps: { portalProps: IN_LANDMARK } },
    Accordion: {
      styles: {
        content: { padding: '2px 0 14px' },
        label: { padding: '9px 0' },
        chevron: { marginInlineEnd: 6 },
      },
    },
    Button: { defaultProps: { size: 'sm' } },
  },
});

/** Under badges, alerts and light buttons: on the dark page Mantine's own tints are nearly black. */
const TINTS = Object.fromEntries(
  ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'gray', 'accent'].map((colour) => [
    `--mantine-color-${colour}-light`,
    `color-mix(in srgb, var(--mantine-color-${colour}-5) 26%, var(--panel))`,
  ]),
);

/** Joins Mantine's own variables to the palette of tokens.css, so that both always agree. */
export const cssVariables: CSSVariablesResolver = () => {
  const joined = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-error': 'var(--danger)',
  };
  return { variables: {}, light: joined, dark: { ...joined, ...TINTS } };
};
