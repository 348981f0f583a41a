import type { recovery as french } from '../fr/recovery.ts';

export const recovery: typeof french = {
  rawExport: 'Export the raw data',
  rawType: 'Raw data (JSON)',
  rawName: 'maillage-raw-data-{{date}}',
  rawFailed: 'The raw data could not be read',
  blocked: {
    title: 'Another Maillage window is open',
    text: 'Maillage has to update its data and waits for the other window to be closed. Close it: this one will go on by itself. Nothing is lost.',
  },
  outdated: {
    title: 'Maillage was updated in another window',
    text: 'This window is of an earlier version and stores nothing any more. Your changes are stored: reload to go on.',
  },
  newer: {
    label: 'Read-only',
    text: 'These data were stored by a newer version of Maillage: you can look at everything, but change nothing. Install the latest version to go on.',
    notCopied:
      'These data come from a newer version of Maillage, which alone can copy all of them. Install it, or export the raw data.',
    refused: 'These data come from a newer version of Maillage: they are read-only.',
  },
  vanished: {
    label: 'Networks gone',
    text: 'A network was open here, and the database of this computer is empty: a sudden stop during a write, or a clean-up, may have erased it. Your backups and your .maillage files hold it.',
    backups: 'Show the backups',
    dismiss: 'Start from nothing',
  },
  repaired: {
    label: 'Repair at opening',
    text_one: 'At opening, {{count, number}} fault was found in this network.',
    text_many: 'At opening, {{count, number}} faults were found in this network.',
    text_other: 'At opening, {{count, number}} faults were found in this network.',
    details: 'Show',
    dismiss: 'Understood',
    title: 'What was found at opening',
    intro:
      'What could be repaired is, and the history of the network shows it. Nothing is erased: the raw data also hold what could not be read.',
    completed: '{{what}}: unreadable values were set aside ({{fields}})',
    missing: 'An actor was missing: “{{name}}” stands for it, so that its ties remain',
    unreadable: '{{what}}: unreadable, set aside',
    header: 'The settings of the network were partly unreadable ({{fields}})',
    past: 'History and snapshots: {{entries, number}} changes and {{snapshots, number}} snapshots could not be read and were set aside',
  },
  placeholder: 'Missing actor {{number}}',
  placeholderNote: 'Added at opening, because ties named it and it was missing. To be completed or merged.',
  unnamed: 'Unnamed',
  what: {
    actors: 'Actor',
    cooperations: 'Cooperation',
    collectives: 'Collective',
    contacts: 'Contact',
    positions: 'Place on the map',
    logos: 'Logo',
    views: 'View',
    stories: 'Story',
    sessions: 'Session',
  },
  notOpened: {
    title: '“{{name}}” did not open the last time',
    text: 'So it was not opened again by itself, and nothing in it was changed. Open it anyway, export the raw data to have them looked at, or choose another network below.',
    anyway: 'Open anyway',
  },
  damagedRow: 'damaged line',
};
