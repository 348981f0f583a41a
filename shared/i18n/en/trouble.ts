import type { trouble as french } from '../fr/trouble.ts';

export const trouble: typeof french = {
  title: {
    gone: 'Maillage has stopped',
    load: 'Maillage could not be loaded',
    memory: 'Maillage ran out of memory',
  },
  text: 'What the window shows has stopped, not your data.',
  again:
    'It has happened {{times}} times in a short while: open the start screen, which opens no network by itself, and choose another one.',
  kept: 'Every change made is already stored on this computer. Only what was being typed is missing.',
  reload: 'Reload',
  start: 'Open another network',
  raw: 'Save the raw data',
  rawName: 'maillage-raw-data-{{date}}',
  rawType: 'Raw data',
  saved: 'Saved: {{name}}',
  notSaved: 'Not saved: {{detail}}',
  backups: 'Open the folder of backups',
  details: 'Technical detail',
};
