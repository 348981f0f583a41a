import type { about as french } from '../fr/about.ts';

export const about: typeof french = {
  title: 'About Maillage',
  open: 'About',
  version: 'Maillage {{version}}, the offline atlas of a territory’s cooperation.',
  releases: {
    title: 'Version',
    made: 'Version {{version}} of {{date}}.',
    old: 'This version is more than six months old. A newer one may have come out, with security fixes: have a look.',
    see: 'Maillage never looks for updates by itself. Published versions:',
    unpublished:
      'Maillage never looks for updates by itself, and this version knows no address where versions are published: ask whoever gave it to you.',
  },
  check: {
    text: 'Before you install a version that you downloaded, check that it is the one that was published. You need the installer and its signature file (.sig).',
    button: 'Check a downloaded installer…',
    genuine: {
      title: 'Genuine installer',
      text: '“{{name}}” is the file published as “{{signed}}”, signed with the key of Maillage.',
    },
    altered: {
      title: 'Not the file that was signed',
      text: '“{{name}}” differs from “{{signed}}”, which the signature describes: an incomplete download, another version or a changed file. Do not install it.',
    },
    forged: {
      title: 'Foreign signature',
      text: 'The signature was not made with the key of Maillage. Do not install “{{name}}”.',
    },
    'no-signature': {
      title: 'Unreadable signature',
      text: 'The chosen file is no signature of Maillage: nothing can be said of “{{name}}”.',
    },
    'no-key': {
      title: 'Intact file, unknown origin',
      text: '“{{name}}” has the checksum written in the signature, but this version of Maillage holds no key to know who signed it.',
    },
  },
  licence: {
    title: 'Licence',
    text: 'Maillage is free software under the MIT licence: you may use, study, change and share it. It comes without warranty.',
  },
  data: {
    title: 'Data that comes along',
    text: 'Communes, intercommunalities and postcodes: Insee, DGCL and La Poste, gathered by Etalab, edition of 2026, Licence Ouverte 2.0. The Pôle Clairval of the example is fictional.',
  },
  font: {
    title: 'Typeface',
    text: 'Atkinson Hyperlegible Next by the Braille Institute, under the SIL Open Font License 1.1; its zero is drawn here without the stroke.',
  },
  desktop: {
    title: 'Desktop app',
    text: 'It also holds Electron and Chromium; their licences are in its folder: LICENSE.electron.txt and LICENSES.chromium.html.',
  },
  libraries_one: '{{count}} library',
  libraries_many: '{{count}} libraries',
  libraries_other: '{{count}} libraries',
  search: 'Find a library or a licence',
  noneFound: 'No library matches.',
  privacy: {
    title: 'Privacy',
    intro: 'What Maillage keeps, where, and what you owe the people whose names you note.',
    where: {
      title: 'Where your data is',
      text: 'Networks, the journal of changes, snapshots and settings are in Maillage’s database, in your user account, on this computer. Maillage does not encrypt this database: whoever opens your account can read it. Protect the account by a password and encrypt the disk.',
    },
    network: {
      title: 'No use of the internet',
      text: 'No account, no sending, no statistics, no automatic update: the authors of Maillage receive nothing. A link to a website opens only when you click it, outside Maillage.',
    },
    persons: {
      title: 'Contacts of persons',
      text: 'Name, position, e-mail, telephone, consent and its date are personal data, kept apart from the other fields. Note what serves the cooperation, nothing more, and ask for consent. Avoid names of persons in descriptions and tags. Consent older than three years is pointed out: ask again or erase the person.',
    },
    responsible: {
      title: 'Who is responsible',
      text: 'Under the GDPR the controller is the body for which you keep the map. It decides why and for how long it keeps these contacts, informs the persons and enters it in its records. Maillage is only a tool on your computer.',
    },
    rights: {
      title: 'Answering a person',
      text: 'The time to answer is one month as a rule.',
      access:
        'Access: in “Contacts of the network” find the name, then “Copy the data” to hand over what is noted of the person. “Erase everywhere” also shows the texts that name the person; nothing is erased before you agree.',
      correction: 'Rectification: change the contact. The journal keeps the earlier version.',
      erasure:
        'Erasure: “Erase everywhere” takes the person out of all networks, snapshots and journals of this computer, shows the texts that name the person and offers to redact them. It cannot be undone. The files of the database are written anew without the person at the next start, when no other window is open; until then they keep traces.',
      objection: 'Withdrawn consent or objection: note “Refused”, or erase the person.',
    },
    exports: {
      title: 'What leaves this computer',
      text: 'No export holds the contacts, except a .maillage file or a page if you choose “With contacts of persons”; without them the speaker’s notes of stories and workshop sessions stay here too. Free texts leave as they are, with the names written in them. Pseudonymised, a file holds no text that anybody wrote, but who knows the network may recognise an actor by its ties. A .maillage file also remembers its merges: hashes of earlier states, ids of merges, of the points decided and of what was kept, without their values. After an erasure only the number (id) of the erased contact stays, so that a merge asks before bringing it back; hashes that covered contacts go. A file handed to somebody is out of Maillage’s reach: an erasure no longer touches it.',
    },
    backups: {
      title: 'Backups and copies',
      text: 'A backup or a complete copy holds the contacts, the notes and the journal: keep it in a safe place. Backups of past months stay in the folder until you delete them. Erasing a person offers to write anew the backups of the folder that still hold that person. Copies that were downloaded or moved stay as they are: delete them, or erase the person again after restoring one of them. Maillage reaches neither the backups of the computer, nor a synchronised folder, nor what a disk keeps of deleted files: only an encrypted disk protects from those.',
    },
    limits: {
      title: 'What Maillage does not do for you',
      text: 'It helps you keep your commitments; it does not make you compliant by itself, and this page is no legal advice. Your data protection officer or the authority (in France the CNIL) can tell you more.',
    },
  },
};
