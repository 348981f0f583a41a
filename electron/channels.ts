/** The names of the messages between preload and main. */
export const CHANNELS = {
  openFiles: 'files:open',
  saveFile: 'files:save',
  printPages: 'pages:print',
  recentFiles: 'files:recent',
  openRecent: 'files:open-recent',
  setLanguage: 'app:language',
  openLink: 'app:open-link',
  ready: 'app:ready',
  openedFile: 'app:opened-file',
  menu: 'app:menu',
} as const;
