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
    example: {
      caption: 'For example',
      label: 'Example of what this screen will hold: {{words}}',
      // Lines end at a stroke, cells at a bar.
      of: {
        actors:
          'Name | Kind | Sector | Commune / Ferme des Aulnes | Company | Food | Châtel / Ville de Clairval | Local authority | None | Clairval',
        cooperations:
          'From | To | Cooperation / Ferme des Aulnes | Épicerie du Pont | Value chain, strong / Ville de Clairval | La Recyclerie | Public procurement, €48,000',
        collectives:
          'Name | Kind | Members / Steering committee | Body | Ville de Clairval, La Recyclerie, FabLab Le Préau / Joint purchasing | Group | 6 actors',
        chains:
          'Production | Processing | Distribution / Ferme des Aulnes, Verger de la Côte | missing stage | Épicerie du Pont, AMAP du Vallon',
        levers:
          'Lever | Where things stand / Pooling | 12 ties, 3 chains out of 4 / Funding | one funder alone for 9 actors',
        questions:
          'Question | Answer / Who connects the groups? | Pôle Clairval, Métropole Rives / Who stands apart? | Clinique des Rives',
        matrices: 'From | to Food | to Digital / Food | 14 ties | 2 ties / Digital | none | 6 ties',
        pooled:
          'Resource | Brought by | Used by | Volume / Premises | Le Préau | Radio Clairval | 300 h/year / Vehicle | in common | La Recyclerie, Compost des Rives | 12,000 km/year',
        wishes: 'Wish | Already between them / La Recyclerie > Éco-BTP SAS: value chain | a loan of premises',
        quality:
          'Record | To be checked / Épicerie du Pont | wrong SIREN / La Recyclerie | nothing new since 2024',
        history:
          'Time | Change / 14:32 | Tie added: La Recyclerie > Ville de Clairval / 14:35 | Ferme des Aulnes changed: commune',
        snapshots:
          'Snapshot | Taken on | What it holds / Before the steering committee | 12 March | 38 actors, 81 ties / End of the workshop | 2 April | 40 actors, 92 ties',
        story:
          'Step | What it shows / 1. Who we are | the whole map / 2. Food | the view “Food chain” / 3. What is missing | a page of text',
      },
    },
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
    pooled: {
      title: 'The inventory awaits actors',
      text: 'It will say what is pooled: premises, vehicles, shared jobs, joint purchasing, with who brings it, who uses it, how much, and what it saves.',
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
    skip: 'Skip',
    done: 'Done.',
    create: 'Create my network',
    import: 'Import my directory',
    back: 'Back',
    leave: 'Leave the tour',
    finish: 'Finish',
    keys: 'Escape to leave',
    left: 'The tour waits in the help: F6 takes it up where you were.',
    offer: {
      label: 'Guided tour',
      text: 'First time? Ten steps, five minutes, on this example network.',
      start: 'Take the tour',
      decline: 'No thanks',
      later: 'The tour stays in the help, key F6.',
    },
    step: {
      map: {
        title: 'The map',
        text: 'Each shape is an actor, each line a cooperation. Colour says the sector, shape the kind, size the number of ties. Your turn: click an actor, its record opens.',
      },
      find: {
        title: 'Find an actor',
        text: 'Ctrl+K, three letters, then Enter: “rec” finds La Recyclerie. Look for it, or for another one. The same field adds an actor and runs every action.',
      },
      actor: {
        title: 'Add an actor',
        text: 'The N key, the button “Add an actor” or a double-click on the background: give it a name, then press Enter. It joins the map, and nothing else moves.',
      },
      enter: {
        title: 'Add a tie by one line',
        text: 'This line adds a tie: click into the bar, then press Enter. Names complete themselves, unknown actors are created. The E key opens this bar again.',
        line: 'La Recyclerie > Ville de Clairval : training, planned',
      },
      filters: {
        title: 'Legend and filters',
        text: 'The legend says what the map shows. Untick a sector to hide it: the bar below always says what is shown, and brings everything back by one click.',
      },
      view: {
        title: 'Keep a view',
        text: 'Filters, colours and where one looks are kept under a name. Open “Views” and save this one: you will find it by one click, and in your stories.',
      },
      levers: {
        title: 'The ten levers',
        text: 'Open the levers: figures with their formula, the actors that count, what is still missing, and a question for the workshop.',
      },
      snapshot: {
        title: 'Take a snapshot',
        text: 'A dated copy, before a meeting. Take one: it no longer changes, you will compare it with what follows or come back to it.',
      },
      present: {
        title: 'Present',
        text: 'The map alone, large, for a projector: a pointer, drawings on the screen, entry while people speak. Press F5, then Escape to come back here.',
      },
      help: {
        title: 'Over to you',
        text: 'The guide (F1) and this tour (F6) are here. What you tried on the example is undone by Ctrl+Z. And now, your own territory:',
      },
    },
  },
};
