import type { levers as french } from '../fr/levers.ts';

export const levers: typeof french = {
  title: 'Levers',
  lever: {
    training: {
      name: 'Training and awareness',
      about: 'Elected officials and public services that train or learn with the social economy.',
      question:
        'Which official or service has not met any social economy body yet, and who would invite them?',
      limit: 'The map sees that a training tie exists, not what was learnt.',
    },
    acquaintance: {
      name: 'Knowing each other',
      about: 'Do the actors know each other, and is the map kept up to date?',
      question: 'Which two neighbours would gain from meeting before the summer?',
      limit: 'A tie missing on the map may be a tie nobody entered. Knowing each other is not cooperating.',
    },
    procurement: {
      name: 'Responsible public procurement',
      about: 'Public purchases from the social economy, social and environmental clauses.',
      question: 'Which contract that ends could be prepared with social economy bodies?',
      limit:
        'Only contracts that were entered count, and published ones (DECP) begin at 40,000 € before tax. The ceiling of a framework agreement is no spending; a clause that is written is not yet kept.',
    },
    chains: {
      name: 'Value chains and new fields',
      about: 'Stages held, fragile or missing in each value chain, and the joints between them.',
      question: 'Which missing stage can be held here, and which is better sought elsewhere?',
      limit: 'An actor at a stage says nothing of its capacity. A chain may pass outside the territory.',
    },
    consolidation: {
      name: 'Readable, consolidated networks',
      about: 'Separate groups, collectives, core of the network.',
      question: 'Through whom could the groups that stand apart be joined?',
      limit: 'A network in one piece is not yet a network that decides together.',
    },
    participation: {
      name: 'Involving actors and citizens',
      about: 'Seats held by the social economy and by citizens in governing bodies.',
      question: 'Which body lacks a voice, and who could bring it?',
      limit: 'A seat does not say whether one is heard. Bodies that were not entered do not appear.',
    },
    levels: {
      name: 'Multi-level governance',
      about: 'Ties between levels of action, from neighbourhood to Europe.',
      question: 'Which level is missing around the table, and who knows the way in?',
      limit: 'The level is that of the actor’s action, as it was entered.',
    },
    support: {
      name: 'Support for bodies and cooperation',
      about: 'Funding by source and year, dependency, bodies without support.',
      question: 'What happens if the first funder withdraws, and who would take over?',
      limit: 'An amount over several years counts in the year it starts. Amounts not entered are missing.',
    },
    europe: {
      name: 'European levers',
      about: 'Ties under a European programme, and who carries them.',
      question: 'Which carrier of a European project could help another one?',
      limit: 'Being near a carrier does not open the programme.',
    },
    bridges: {
      name: 'Bridges to the conventional economy',
      about: 'Ties between the social economy and conventional companies.',
      question: 'Who could introduce us to the company that is missing?',
      limit: 'The index counts ties without saying whether they are balanced.',
    },
  },
  indicator: {
    publicWithLearning: {
      name: 'Public bodies trained or informed by the social economy',
      formula:
        'Public bodies towards which at least one training or information tie of a social economy actor goes ÷ public bodies of which it is known. Support that an authority gives is none.',
    },
    trainers: {
      name: 'Social economy trainers',
      formula:
        'Social economy bodies, umbrella bodies and resource centres included (RTES, CRESS, Avise), that train or inform at least one public body.',
    },
    meanDegree: {
      name: 'Partners per actor',
      formula:
        'How many partners an actor has on average: twice the pairs of actors that are tied ÷ actors (mean degree; Wasserman and Faust, 1994).',
    },
    density: {
      name: 'Density',
      formula:
        'Pairs of actors that are tied ÷ all pairs of actors (Wasserman and Faust, 1994). It falls as a network grows: it is no progress, and two networks of different sizes cannot be compared by it.',
    },
    isolated: { name: 'Isolated actors', formula: 'Actors without any counted tie ÷ actors.' },
    meanDistance: {
      name: 'Mean distance',
      formula:
        'How many ties there are to follow, on average, between two actors that a path joins (shortest paths; Wasserman and Faust, 1994).',
    },
    freshRecords: {
      name: 'Complete and checked records',
      formula:
        'Records with kind, commune, level and sector, checked within 12 months and not “to check” ÷ records of actors.',
    },
    contracts: {
      name: 'Contracts to the social economy',
      formula: 'Procurement ties whose supplier is a social economy actor, of all contracts.',
    },
    contractEuros: {
      name: 'Amount to the social economy',
      formula: 'Sum of the known amounts of these ties.',
    },
    contractShare: {
      name: 'Share of the social economy in contracts',
      formula: 'Contracts to the social economy ÷ contracts whose supplier’s side is known.',
    },
    contractEuroShare: {
      name: 'Share of the social economy in amounts',
      formula:
        'Known amounts to the social economy ÷ known amounts of contracts whose supplier’s side is known.',
    },
    socialClause: {
      name: 'With a social clause',
      formula:
        'Contracts, to the social economy or not, with a social clause ÷ contracts of which it is known.',
    },
    environmentalClause: {
      name: 'With an environmental clause, before 22 August 2026',
      formula: 'Contracts begun before that day with an environmental clause ÷ those of which it is known.',
    },
    environmentalClauseSince: {
      name: 'With an environmental clause, since 22 August 2026',
      formula:
        'Contracts begun since that day with an environmental clause ÷ those of which it is known. The law asks for it from that day at the latest (2021-1104, art. 35).',
    },
    reserved: {
      name: 'Reserved contracts',
      formula:
        'Reserved contracts ÷ contracts of which it is known (code de la commande publique, L2113-12 to L2113-15).',
    },
    reservedDisability: {
      name: 'Reserved for disability (EA, ESAT)',
      formula: 'Contracts reserved by article L2113-12.',
    },
    reservedInsertion: {
      name: 'Reserved for work integration',
      formula: 'Contracts reserved by article L2113-13.',
    },
    reservedPrison: {
      name: 'Reserved for work in prisons',
      formula: 'Contracts reserved by article L2113-13-1.',
    },
    reservedBoth: {
      name: 'Reserved for disability and work integration',
      formula: 'Contracts reserved by article L2113-14.',
    },
    reservedEss: {
      name: 'Services reserved for the social economy',
      formula: 'Contracts of social and other services reserved by article L2113-15.',
    },
    insertionHours: {
      name: 'Hours of insertion',
      formula: 'Sum of the known hours of insertion of contracts.',
    },
    spaser: {
      name: 'Public buyers with a SPASER',
      formula:
        'Public bodies known to have a scheme of responsible purchases ÷ public bodies of which it is known. Compulsory above 50 M€ of purchases a year (L2111-3, D2111-3).',
    },
    endingSoon: {
      name: 'Contracts that end',
      formula:
        'Procurement ties, to the social economy or not, whose contract, failing that the tie itself, ends within 6 months.',
    },
    stagesHeld: {
      name: 'Stages held',
      formula:
        'Stages held by at least one actor ÷ stages of the chains in which the stage of an actor is known.',
    },
    stagesFragile: { name: 'Fragile stages', formula: 'Stages held by a single actor.' },
    stagesMissing: { name: 'Missing stages', formula: 'Stages that nobody holds.' },
    jointsHeld: {
      name: 'Joints held',
      formula:
        'Consecutive stages joined by a supply tie, or held by the same actor ÷ consecutive stages that are both held. Only ordered chains have joints; the other sectors are sets of activities.',
    },
    largestGroup: {
      name: 'Actors in the largest group',
      formula: 'Actors of the largest connected group (component; Wasserman and Faust, 1994) ÷ actors.',
    },
    groups: {
      name: 'Separate groups',
      formula: 'Groups without any tie between them (components; Wasserman and Faust, 1994).',
    },
    inCollective: {
      name: 'Actors in a collective',
      formula: 'Actors that are members of at least one collective ÷ actors.',
    },
    core: {
      name: 'Actors of the core',
      formula:
        'Actors with many ties among themselves, in the middle of the network: size of the core that best matches a dense core and a periphery without ties (Borgatti and Everett, 1999).',
    },
    seatsHeld: {
      name: 'Seats of social economy and citizens',
      formula:
        'In bodies of public policy (those whose record says so, and public bodies): seats held by the social economy or by citizens ÷ seats whose holder is known.',
    },
    seatsEss: {
      name: 'Seats of the social economy',
      formula: 'In these bodies: seats held by the social economy ÷ known seats.',
    },
    seatsCitizens: {
      name: 'Seats of citizens',
      formula: 'In these bodies: seats held by citizens ÷ known seats.',
    },
    ownSeats: {
      name: 'Seats in the social economy’s own bodies',
      formula: 'Apart: seats in PTCE, in social economy bodies and in others that are not of public policy.',
    },
    levelsJoined: {
      name: 'Neighbouring levels joined',
      formula:
        'Pairs of neighbouring levels, among those present, with at least one tie ÷ these pairs. The order is that of the list of levels.',
    },
    levelsPresent: { name: 'Levels present', formula: 'Levels at which at least one actor acts.' },
    tiesAcross: {
      name: 'Ties between levels',
      formula: 'Ties between two different levels ÷ ties whose two levels are known.',
    },
    fundingEuros: {
      name: 'Funding in cash',
      formula: 'Sum of the known amounts of funding ties, without what is in kind and guarantees.',
    },
    fundingInKind: { name: 'Support in kind', formula: 'Sum of the known amounts of funding ties in kind.' },
    fundingGrant: { name: 'Grants', formula: 'Known amounts of ties of this nature.' },
    fundingLoan: { name: 'Loans', formula: 'Known amounts of ties of this nature.' },
    fundingGuarantee: {
      name: 'Guarantees',
      formula: 'Known amounts of ties of this nature: a promise, not counted as cash.',
    },
    fundingEquity: { name: 'Equity', formula: 'Known amounts of ties of this nature.' },
    fundingPatronage: { name: 'Patronage', formula: 'Known amounts of ties of this nature.' },
    fundingService: { name: 'Services', formula: 'Known amounts of ties of this nature.' },
    fundingTies: { name: 'Funding ties', formula: 'Number of funding ties.' },
    firstFunder: {
      name: 'Share of the first funder',
      formula: 'Known amounts in cash of the first funder ÷ known amounts in cash.',
    },
    essFunded: {
      name: 'Social economy bodies supported',
      formula: 'Social economy actors with at least one funding received ÷ social economy actors.',
    },
    euTies: {
      name: 'European ties',
      formula:
        'Ties under a programme that the list of programmes calls European (ERDF, ESF+, EAFRD, Interreg, Horizon, LIFE…).',
    },
    euEuros: { name: 'European amount', formula: 'Sum of the known amounts of these ties.' },
    euCarriers: {
      name: 'Carriers',
      formula: 'Those who receive these fundings, and both ends of other European ties.',
    },
    essNearCarrier: {
      name: 'Social economy near a carrier',
      formula: 'Social economy actors at most two ties away from a carrier ÷ social economy actors.',
    },
    externalInternal: {
      name: 'E-I index',
      formula:
        'Towards −1, the social economy and conventional companies each keep to themselves; towards +1, they work mostly together: (ties between them − ties inside each) ÷ these ties (Krackhardt and Stern, 1988). Expected value: that of ties spread by chance over the same actors.',
    },
    tiesAcrossSides: {
      name: 'Bridge ties',
      formula:
        'Ties between a social economy actor and a conventional company, of all ties between actors of the two.',
    },
    keyActors: {
      name: 'Indispensable go-betweens',
      formula:
        'Actors whose leaving would cut a social economy group off from every conventional company, or the reverse (among the articulation points; Hopcroft and Tarjan, 1973).',
    },
  },
  carriers: 'Carriers of these programmes',
  bridgeTies: 'Bridge ties',
  unplacedStage_one:
    '{{sector}}: none of the placed actors for “{{stage}}”; {{count, number}} actor is still to be placed.',
  unplacedStage_many:
    '{{sector}}: none of the placed actors for “{{stage}}”; {{count, number}} actors are still to be placed.',
  unplacedStage_other:
    '{{sector}}: none of the placed actors for “{{stage}}”; {{count, number}} actors are still to be placed.',
  gap: {
    publicWithoutLearning: {
      name: 'Public actors without a learning tie',
      item: '{{actor}}: no training or information from a social economy actor.',
    },
    isolatedActor: { name: 'Isolated actors', item: '{{actor}} has no counted tie.' },
    strangers: {
      name: 'Neighbours without a tie',
      item: '{{actor}} and {{other}}: same sector ({{sector}}), same commune ({{commune}}), no counted tie.',
    },
    buyersWithout: {
      name: 'Public buyers not buying from the social economy',
      item: '{{actor}} has no counted contract with a social economy body.',
    },
    contractsEnding: {
      name: 'Contracts to prepare',
      item: 'The contract between {{actor}} and {{other}} ends: {{date}}.',
    },
    missingStage: { name: 'Missing stages', item: '{{sector}}: nobody for “{{stage}}”.' },
    fragileStage: { name: 'Fragile stages', item: '{{sector}}: “{{stage}}” hangs on {{actor}} alone.' },
    missingJoint: {
      name: 'Missing joints',
      item: '{{sector}}: no supply tie between “{{stage}}” and “{{next}}”.',
    },
    cutOffGroup: { name: 'Groups apart', item: 'Without a tie to the rest: {{actors}}.' },
    bodyWithoutEss: {
      name: 'Bodies without the social economy',
      item: '{{body}}: no seat of the social economy.',
    },
    bodyWithoutCitizens: { name: 'Bodies without citizens', item: '{{body}}: no seat of citizens.' },
    levelsApart: {
      name: 'Levels without a tie',
      item: 'No counted tie between the levels “{{level}}” and “{{next}}”.',
    },
    essWithoutFunding: {
      name: 'Social economy bodies without support',
      item: '{{actor}} receives no known funding.',
    },
    sectorWithoutEu: {
      name: 'Sectors without a European programme',
      item: '{{sector}}: no counted European tie.',
    },
    sectorWithoutBridge: {
      name: 'Sectors without a bridge',
      item: '{{sector}}: social economy and companies have no tie with each other there.',
    },
  },
  unknown: {
    partnerSide_one: '{{count}} public actor is tied only to actors of unknown side.',
    partnerSide_many: '{{count}} public actors are tied only to actors of unknown side.',
    partnerSide_other: '{{count}} public actors are tied only to actors of unknown side.',
    amount_one: '{{count}} tie whose amount is not known.',
    amount_many: '{{count}} ties whose amount is not known.',
    amount_other: '{{count}} ties whose amount is not known.',
    amountKind_one:
      '{{count}} funding tie of which it is not known whether it is in cash or in kind: counted as cash.',
    amountKind_many:
      '{{count}} funding ties of which it is not known whether they are in cash or in kind: counted as cash.',
    amountKind_other:
      '{{count}} funding ties of which it is not known whether they are in cash or in kind: counted as cash.',
    fundingNature_one: '{{count}} funding tie of unknown nature (grant, loan…).',
    fundingNature_many: '{{count}} funding ties of unknown nature (grant, loan…).',
    fundingNature_other: '{{count}} funding ties of unknown nature (grant, loan…).',
    contractStart_one:
      '{{count}} contract of which it is not known whether it began before or since 22 August 2026.',
    contractStart_many:
      '{{count}} contracts of which it is not known whether they began before or since 22 August 2026.',
    contractStart_other:
      '{{count}} contracts of which it is not known whether they began before or since 22 August 2026.',
    reserved_one: '{{count}} contract of which it is not known whether it is reserved.',
    reserved_many: '{{count}} contracts of which it is not known whether they are reserved.',
    reserved_other: '{{count}} contracts of which it is not known whether they are reserved.',
    reservedArticle_one: '{{count}} reserved contract whose article is not known.',
    reservedArticle_many: '{{count}} reserved contracts whose article is not known.',
    reservedArticle_other: '{{count}} reserved contracts whose article is not known.',
    insertionHours_one: '{{count}} contract with a social clause whose hours of insertion are not known.',
    insertionHours_many: '{{count}} contracts with a social clause whose hours of insertion are not known.',
    insertionHours_other: '{{count}} contracts with a social clause whose hours of insertion are not known.',
    spaser_one: '{{count}} public buyer of which it is not known whether it has a SPASER.',
    spaser_many: '{{count}} public buyers of which it is not known whether they have a SPASER.',
    spaser_other: '{{count}} public buyers of which it is not known whether they have a SPASER.',
    bodyPolicy_one: '{{count}} body of which it is not known whether it is of public policy.',
    bodyPolicy_many: '{{count}} bodies of which it is not known whether they are of public policy.',
    bodyPolicy_other: '{{count}} bodies of which it is not known whether they are of public policy.',
    levelPlace_one: '{{count}} level that was added, to be put at its place in the list.',
    levelPlace_many: '{{count}} levels that were added, to be put at their places in the list.',
    levelPlace_other: '{{count}} levels that were added, to be put at their places in the list.',
    socialClause_one: '{{count}} tie of which it is not known whether it has a social clause.',
    socialClause_many: '{{count}} ties of which it is not known whether they have a social clause.',
    socialClause_other: '{{count}} ties of which it is not known whether they have a social clause.',
    environmentalClause_one: '{{count}} tie of which it is not known whether it has an environmental clause.',
    environmentalClause_many:
      '{{count}} ties of which it is not known whether they have an environmental clause.',
    environmentalClause_other:
      '{{count}} ties of which it is not known whether they have an environmental clause.',
    contractEnd_one: '{{count}} contract whose end is not known.',
    contractEnd_many: '{{count}} contracts whose end is not known.',
    contractEnd_other: '{{count}} contracts whose end is not known.',
    supplierSide_one: '{{count}} contract whose supplier is of unknown side.',
    supplierSide_many: '{{count}} contracts whose suppliers are of unknown side.',
    supplierSide_other: '{{count}} contracts whose suppliers are of unknown side.',
    stage_one: '{{count}} actor of a value chain without a stage entered.',
    stage_many: '{{count}} actors of a value chain without a stage entered.',
    stage_other: '{{count}} actors of a value chain without a stage entered.',
    holderSide_one: '{{count}} seat whose holder is of unknown side.',
    holderSide_many: '{{count}} seats whose holders are of unknown side.',
    holderSide_other: '{{count}} seats whose holders are of unknown side.',
    level_one: '{{count}} actor without a level entered.',
    level_many: '{{count}} actors without a level entered.',
    level_other: '{{count}} actors without a level entered.',
    year_one: '{{count}} funding without a year.',
    year_many: '{{count}} fundings without a year.',
    year_other: '{{count}} fundings without a year.',
    programme_one: '{{count}} funding tie of which the programme is not given.',
    programme_many: '{{count}} funding ties of which the programme is not given.',
    programme_other: '{{count}} funding ties of which the programme is not given.',
    european_one: '{{count}} tie whose programme may be European or not.',
    european_many: '{{count}} ties whose programme may be European or not.',
    european_other: '{{count}} ties whose programme may be European or not.',
    actorSide_one: '{{count}} actor of unknown side.',
    actorSide_many: '{{count}} actors of unknown side.',
    actorSide_other: '{{count}} actors of unknown side.',
  },
};
