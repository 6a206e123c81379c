import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const harbour: MantineColorsTuple = [
  '#e6f5f5',
  '#cfe9ea',
  '#a1d3d5',
  '#6fbcc0',
  '#46a8ae',
  '#2b9ba1',
  '#17868d',
  '#08747b',
  '#00656c',
  '#004e54',
];

const slate: MantineColorsTuple = [
  '#f6f8f9',
  '#eceff1',
  '#dde2e6',
  '#c5cdd3',
  '#a3aeb7',
  '#7e8b95',
  '#5f6c77',
  '#46525c',
  '#2e3942',
  '#1b242b',
];

const night: MantineColorsTuple = [
  '#dfe5e9',
  '#b9c3ca',
  '#94a1aa',
  '#6b7882',
  '#424e57',
  '#323d45',
  '#262f36',
  '#1b2329',
  '#141b20',
  '#0e1418',
];

/** One look for all front ends. Every pair of colours that carries text has a contrast of at least 4.5 to 1. */
export const theme = createTheme({
  primaryColor: 'harbour',
  primaryShade: { light: 8, dark: 7 },
  colors: { harbour, gray: slate, dark: night },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", Menlo, monospace',
  headings: { fontFamily: '"Inter Variable", system-ui, sans-serif', fontWeight: '620' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#16202a',
  components: {
    // The first of its items has the focus, rather than a place before them that no reader of screens can name.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // In a text a colour alone does not tell a link.
    Anchor: { defaultProps: { underline: 'always' } },
    Tooltip: {
      defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true, maw: 320 },
    },
    // Inside a dialog it is the head of nothing else.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Paper: { defaultProps: { radius: 'lg' } },
    Modal: { defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
  },
});

/** Mantine's own quiet colours are too faint to read; the edge of a control and the ring of the focus need 3 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': slate[6],
    '--mantine-color-placeholder': slate[6],
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': harbour[8],
    '--slipway-page': '#f5f7f8',
    '--slipway-surface': '#ffffff',
    '--slipway-line': slate[2],
    '--slipway-control': slate[5],
    '--slipway-focus': harbour[8],
  },
  dark: {
    '--mantine-color-dimmed': night[1],
    '--mantine-color-placeholder': night[2],
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': harbour[3],
    '--slipway-page': night[8],
    '--slipway-surface': night[7],
    '--slipway-line': night[5],
    '--slipway-control': '#7b8993',
    '--slipway-focus': harbour[4],
  },
});
