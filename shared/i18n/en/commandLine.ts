import type { commandLine as french } from '../fr/commandLine.ts';

export const commandLine: typeof french = {
  help: `Maillage on the command line: reads, checks, converts, compares and merges networks, without a window.

Usage
  maillage convert FILE... OUT         converts; several files make one network
  maillage validate FILE...            tells what is wrong: file, sheet, row, column, text
  maillage merge [BASE] MINE THEIRS -o OUT
                                       merges two networks, from the last state they had in common
  maillage diff BEFORE AFTER           tells in sentences what has changed
  maillage levers FILE...              gives the figures of the ten levers
  maillage composition FILE...         tells whether the PTCE has whom decree 2015-431 asks for
  maillage report FILE... -o OUT.html  writes the report, to read or to print

Common options
  -o, --out OUT            file to write
      --force              replaces the file to write when it is there
      --json               result as JSON on the standard output
      --language fr|en     language of messages and files (else that of the system)
  -h, --help               this help
      --version            version of Maillage

What goes out (convert, merge; report: without contacts or with codes)
      --without-contacts   without contacts of persons (by default)
      --with-contacts      with contacts of persons
      --pseudonyms         codes in place of names
      --salt TEXT          key of the codes: the same key gives the same codes
      --keep-communes      keeps the INSEE codes of communes
      --fields LIST        these fields only, for example kind,commune,type,collectives

convert, validate, levers, composition, report
      --profile FILE       reads tables by these import settings (.json file of the app)

convert
      --from FORMAT        reads as this format: {{readable}}
      --to FORMAT          writes in this format: {{writable}}
      --table actors|cooperations
                           the table to write in a .csv file
      --directions pairs|apart|mixed
                           one-way and mutual ties in GEXF and GraphML: as two arrows, as two
                           files (a .zip archive, with --to), or the direction tie by tie

merge
      --prefer mine|theirs decides all conflicts for one side

diff, levers, composition
      --csv                result as CSV on the standard output

diff
      --exit-code          ends with 1 when there is a difference

levers, composition, report
      --date YYYY-MM-DD    the day that is meant (else today)

composition
      --collective NAME    the collective to look at (else the first PTCE, or all actors)

Exit codes
  0  done
  1  done, but rows or values have errors; or a difference, with --exit-code
  2  command not well formed
  3  conflicts to decide: nothing is written
  4  file unreadable, unknown, already there or impossible to write: nothing is written
`,
  tryHelp: 'Type "maillage --help" for help.',
  commandUnknown: 'Unknown command: {{name}}.',
  commandMissing: 'A command is missing.',
  optionUnknown: 'Unknown option for {{command}}: {{name}}.',
  optionValue: 'The option {{name}} needs a value.',
  optionNoValue: 'The option {{name}} takes no value.',
  optionChoice: 'The option {{name}} takes one of these values: {{values}}.',
  optionsApart: 'These options do not go together: {{names}}.',
  optionNeeds: 'This option goes with another one only: {{names}}.',
  date: 'The option --date takes a day written YYYY-MM-DD.',
  inputMissing: 'The file to read is missing.',
  outputMissing: 'The file to write is missing (-o OUT).',
  collectiveUnknown: 'No collective is called {{name}}. Collectives of this network: {{names}}.',
  compositionAll: '{{name}}, all actors',
  compositionOf: 'Composition of the PTCE: {{name}}',
  filesTwo: 'This command takes two files.',
  filesMerge: 'This command takes two files, or three with the last state they had in common.',
  endingUnknown: 'The format of {{name}} is not known by its name. Say it by --to: {{formats}}.',
  pngNeedsScreen: 'A PNG picture or a PDF needs the window of Maillage. Write an .svg drawing.',
  csvOneTable:
    'A network makes two CSV tables. Give a name ending in .zip for both, or --table actors or --table cooperations for one.',
  fieldsUnknown: 'Unknown fields: {{names}}. Possible fields: {{fields}}.',
  exists: '{{path}} is there already. Add --force to replace it.',
  notFound: '{{path}}: there is no such file.',
  fileFault: '{{path}}: {{reason}}',
  unusable: 'Nothing of these files can be taken over.',
  unexpected: 'An unexpected error stopped everything: {{reason}}',
  written: '{{path}} is written: {{records}}.',
  reportEnding: 'The report is a page or a document: give a name ending in .html or .docx.',
  reportWritten: '{{path}} is written.',
  losses: 'Not in this file:',
  line: 'line {{row}}',
  remark: '{{where}}: {{remark}}',
  more_one: '… and {{count, number}} more remark. --json gives them all.',
  more_many: '… and {{count, number}} more remarks. --json gives them all.',
  more_other: '… and {{count, number}} more remarks. --json gives them all.',
  valid: '{{actors}}, {{cooperations}}: nothing to report.',
  summary: '{{actors}}, {{cooperations}}; {{errors}}, {{warnings}}, {{infos}}.',
  errors_one: '{{count, number}} error',
  errors_many: '{{count, number}} errors',
  errors_other: '{{count, number}} errors',
  warnings_one: '{{count, number}} warning',
  warnings_many: '{{count, number}} warnings',
  warnings_other: '{{count, number}} warnings',
  infos_one: '{{count, number}} remark',
  infos_many: '{{count, number}} remarks',
  infos_other: '{{count, number}} remarks',
  period: 'From {{before}} to {{after}}',
  mine: 'mine',
  theirs: 'theirs',
  kept: 'kept',
  conflicts_one:
    '{{count, number}} point is to decide: nothing is written. Run again with --prefer mine or --prefer theirs, or merge in Maillage.',
  conflicts_many:
    '{{count, number}} points are to decide: nothing is written. Run again with --prefer mine or --prefer theirs, or merge in Maillage.',
  conflicts_other:
    '{{count, number}} points are to decide: nothing is written. Run again with --prefer mine or --prefer theirs, or merge in Maillage.',
  decided_one: '{{count, number}} point decided:',
  decided_many: '{{count, number}} points decided:',
  decided_other: '{{count, number}} points decided:',
  effects: 'Against {{path}}:',
  effectsNone: 'Against {{path}}: nothing new.',
  baseUnknown: 'No last common state: nothing is deleted, what one side alone knows is kept.',
  alike: 'Perhaps the same actors, both kept: "{{theirs}}" and "{{mine}}".',
  column: { lever: 'Lever', indicator: 'Indicator', figure: 'Figure', of: 'Of' },
};
