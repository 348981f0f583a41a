export const guide = {
  title: 'Guide',
  contents: 'Chapters',
  search: 'Search the guide',
  found_one: '{{count}} chapter',
  found_many: '{{count}} chapters',
  found_other: '{{count}} chapters',
  before: 'Previous chapter: {{title}}',
  after: 'Next chapter: {{title}}',
  help: 'Help',
  empty: {
    enter: 'Enter a line',
    import: 'Import a table',
    guide: 'Read the guide',
    levers: {
      title: 'The levers await actors',
      text: 'Ten figures will tell how cooperation stands, what is missing and what is not known. A few actors and their ties are enough to begin.',
    },
    questions: {
      title: 'The questions await ties',
      text: 'Who connects the groups, what depends on one actor, who is isolated: the map answers as soon as it holds a few actors with ties.',
    },
    matrices: {
      title: 'The matrices await actors',
      text: 'They will cross sectors, kinds and levels: who cooperates with whom, and who funds whom. An empty cell will be a meeting to organise.',
    },
    wishes: {
      title: 'Nothing is wished for yet',
      text: 'A wished tie is entered by one line, “A > B : supply, wished”, or between two stages of a value chain. It will appear here beside what there is already between the same actors.',
    },
    chains: {
      title: 'The value chains await actors',
      text: 'Give an actor a sector and a stage, such as “Aulnes Farm : food (production)”: each stage that is held, fragile or missing will appear here.',
    },
    quality: {
      title: 'Nothing to review yet',
      text: 'From the first actors on, this screen will say which records are to check, old, incomplete or have a wrong number.',
    },
  },
  tour: {
    title: 'Guided tour',
    place: 'Step {{step}} of {{count}}',
    next: 'Next',
    back: 'Back',
    leave: 'Leave the tour',
    finish: 'Finish',
    keys: 'Escape to leave',
    left: 'The tour waits in the help: F6 takes it up where you were.',
    offer: {
      label: 'Guided tour',
      text: 'First time? Eight steps, three minutes, on this example network.',
      start: 'Take the tour',
      decline: 'No thanks',
      later: 'The tour stays in the help, key F6.',
    },
    step: {
      map: {
        title: 'The map',
        text: 'Each shape is an actor, each line a cooperation. Colour gives the sector, shape the kind, size the number of ties. Click on an actor: its record opens on the right.',
      },
      find: {
        title: 'Finding an actor',
        text: 'Ctrl+K, then three letters: “rec” finds La Recyclerie. The same field adds an actor and runs every action.',
      },
      enter: {
        title: 'Adding a tie by one line',
        text: 'This line adds a tie: Enter stores it, Ctrl+Z undoes it. Names complete themselves, unknown actors are created. Key E opens this bar again.',
        line: 'La Recyclerie > Ville de Clairval : training, planned',
      },
      filters: {
        title: 'Legend and filters',
        text: 'The legend says what the map shows. Untick a sector to hide it: the bar below always says what is shown, and brings everything back by one click.',
      },
      levers: {
        title: 'The ten levers',
        text: 'Figures with their formula, the actors that count, what is still missing, and a question for the workshop. Open a card to see.',
      },
      snapshot: {
        title: 'Taking a snapshot',
        text: 'A dated copy, before a meeting. It no longer changes: you will compare it with what follows, or come back to it.',
      },
      present: {
        title: 'Presenting',
        text: 'The map alone, large, for a projector: a pointer, drawings on the screen, entry as people speak. F5 goes there, Escape comes back.',
      },
      help: {
        title: 'Your turn',
        text: 'The guide (F1) and this tour (F6) are here. All that you did can be undone. For your own territory, create a network from the name at the top left.',
      },
    },
  },
};
