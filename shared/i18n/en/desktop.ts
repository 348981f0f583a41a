import type { desktop as french } from '../fr/desktop.ts';

export const desktop: typeof french = {
  link: {
    question: 'Leave Maillage to open this address?',
    where: 'It will open in your browser or your mail program, which uses the internet.',
    open: 'Open',
    cancel: 'Cancel',
  },
  replace: {
    question: '“{{name}}” is already there. Replace it?',
    replace: 'Replace',
    cancel: 'Cancel',
  },
  installer: {
    choose: 'Installer to check',
    signature: 'Signature file (.sig) of this installer',
    signatureFiles: 'Signature',
  },
  debugging: {
    title: 'Maillage does not start',
    text: 'The option “--{{name}}” would let another program read your data. Start Maillage without it.',
  },
  settings: {
    title: 'The settings of Maillage could not be read',
    text: 'The folder of backups is the original one for now: {{folder}}. The networks are not touched.',
  },
  failure: {
    start: 'Maillage could not start',
    window: 'The window could not open',
  },
  menu: {
    file: 'File',
    newNetwork: 'New network…',
    import: 'Import…',
    recent: 'Recent files',
    noRecent: 'No recent file',
    saveSnapshotFile: 'Save a .maillage file…',
    export: 'Export…',
    backups: 'Backups…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Larger text',
    zoomOut: 'Smaller text',
    resetZoom: 'Normal text size',
    fullScreen: 'Full screen',
    language: 'Language',
  },
};
