import type { problems as french } from '../fr/problems.ts';

export const problems: typeof french = {
  'file-empty': 'The file is empty.',
  'file-binary': 'This file is not a table of text: it is a binary file under another name.',
  'file-too-large': 'The file is too large ({{size}} MB; {{most}} MB at most).',
  'quote-stray':
    'This row has a quotation mark out of place: it was read as if it had none. Check its cells.',
  'encoding-mixed':
    '{{count, number}} signs of this file come from another encoding; they were read as Windows writes them.',
  'entities-read':
    '{{count, number}} signs were written as web pages do (&eacute;); they were read as what they stand for.',
  'row-above': '“{{value}}” stands above the headers: this row is not imported.',
  'headers-joined': '“{{value}}” completes the headers of the row above: the two rows are read as one.',
  'row-left-out': '“{{value}}”: this row is left out, as asked.',
  'rows-hidden': '{{count, number}} rows are hidden in the workbook; they are read like the others.',
  'rows-hidden-out': '{{count, number}} rows that the workbook hides are left out, as asked.',
  'column-hidden': 'The column “{{value}}” is hidden in the workbook; it is read like the others.',
  'column-unnamed': 'Column {{number}}, which has no header, is not imported.',
  'contacts-read': '{{value}}: these columns give {{count, number}} contacts, whose consent is not known.',
  'contacts-unnamed':
    '{{count, number}} contacts have an address or a number only: they bear it as their name.',
  'contact-homeless':
    'The actor of “{{value}}” is neither in the file nor in the network: this contact is not imported.',
  'matrix-directed':
    'This matrix gives {{count, number}} cooperations, each in the direction of its cell: its two halves differ.',
  'matrix-undirected':
    'This matrix gives {{count, number}} cooperations without direction; {{mirrored, number}} cells repeat a tie of the other half.',
  'matrix-diagonal': '{{count, number}} cells of the diagonal say nothing: they are not taken.',
  'matrix-differs':
    'This cell says “{{value}}”, the one facing it (row {{row}}) “{{other}}”; what the first one says is kept.',
  'tie-word-left':
    '“{{value}}” marks a tie, but the word says nothing known of it: the tie is taken without it.',
  'tie-number-left': '“{{value}}” is no strength from 1 to 5: the tie is taken without a strength.',
  'ties-denied': '“{{value}}”: {{count, number}} cells say that there is no tie.',
  'tie-contradicted':
    '“{{value}}” says that there is no tie, but another answer of this row gives one: it is kept.',
  'members-added': '“{{value}}” is in the network already: its members are completed.',
  'row-of-table': '“{{value}}” sums the table up or comments on it: this row is not imported.',
  'words-meant': '{{list}}: words were understood by their meaning. {{value}}',
  'not-given':
    '“{{value}}”, {{count, number}} times in the table, means “not given”: the field is left empty.',
  'partner-itself': '“{{value}}” is named as its own partner: this tie is not imported.',
  'partner-again': 'The tie with “{{value}}” is given in row {{row}} already: it is imported once.',
  'communes-found':
    'Communes completed (name, postcode or INSEE code): {{count, number}}; nothing that the file says was replaced.',
  'communes-unsure':
    'Communes still to be settled, as several are possible or what is given does not agree: {{count, number}} ({{value}})',
  'communes-unknown': 'Communes that are not in the list of France: {{count, number}} ({{value}})',
  'kind-derived':
    '{{count, number}} actors got their kind from their legal form or their name; to be checked.',
  'rows-too-many':
    'The table has {{size, number}} rows; at most {{most, number}} can be imported. Split it or keep a part of it.',
  'network-large':
    'This file brings {{actors, number}} actors and {{cooperations, number}} cooperations: beyond 10,000 actors or 30,000 cooperations the application grows slow.',
  'places-scattered':
    'The places in this file seem drawn by lot, unrelated to the ties: the map will be laid out on import.',
  'file-unknown': 'This file format is not known.',
  'file-unreadable': 'The file is damaged and could not be read.',
  'file-password':
    'This workbook is protected by a password: open it in your spreadsheet program and save it without one.',
  'sheet-left-out': 'The table “{{value}}” ({{count, number}} rows) is left out.',
  'ends-several': 'This row names several actors at one end: it gives {{count, number}} cooperations.',
  'cell-error':
    'Sheet “{{sheet}}”, cell {{address}}: the formula gives the error {{value}}; the value is left empty.',
  'cell-uncalculated':
    'Sheet “{{sheet}}”, cell {{address}}: the formula {{value}} has not been computed; open the workbook in your spreadsheet program and save it.',
  'cell-formula-empty':
    'Sheet “{{sheet}}”, cell {{address}}: the formula {{value}} gives nothing, or has not been computed.',
  'zip-bomb': 'This compressed file is refused: once opened it would be enormous.',
  'sheet-spread':
    'The sheet "{{value}}" has cells so far apart that it would fill the memory: clear those that stand away from the table.',
  'xml-doctype': 'This XML file declares entities: it is refused for safety.',
  'xml-broken': 'The XML file breaks off or is not well formed; what stands before was read.',
  'json-broken': 'The JSON file is not well formed.',
  'json-deep': 'This JSON file nests too many levels: it is refused for safety.',
  'version-newer': 'This file comes from a newer version of Maillage ({{value}}): update the app.',
  'network-second': 'This file is a second network: it is not taken over. To join two networks, merge them.',
  'past-left-out':
    'This file is a backup: its {{snapshots, number}} snapshots and {{entries, number}} past changes are not taken over here.',
  'part-missing': 'The file lacks its part “{{value}}”.',
  'part-damaged': 'The part “{{value}}” of the file is damaged.',
  'value-unusable':
    'A value of this record cannot be used (out of bounds or unreadable) and was not taken: {{value}}',
  'record-invalid': 'This record does not have the expected form and was not taken: {{value}}',
  'no-rows': 'The table has headers only: there is nothing to import.',
  'collective-created':
    'The collective “{{value}}” is only named by its members: it is created, to be completed.',
  'member-incomplete':
    'This row does not name both the collective and the actor: “{{value}}” is not imported as a member.',
  'headers-unknown': 'No column was recognised: check that the first row holds the headers.',
  'header-duplicate':
    'Two columns have the same header “{{value}}”: the second is read under the name “{{name}}”.',
  'cells-extra': 'This row has more cells than the table has columns; those beyond are left out.',
  'column-ignored': 'The column “{{value}}” is not imported.',
  'column-custom': 'The column “{{value}}” becomes a field of this network’s own.',
  'custom-kept': '“{{value}}” does not suit this field: the text is kept and flagged.',
  'link-unsafe': '“{{value}}” is not an http, https or mailto address: the link is not taken.',
  'column-missing': 'A necessary column is missing: {{value}}.',
  'name-missing': 'This row has no name: it is not imported.',
  'end-missing': 'This tie lacks one of its two actors: it is not imported.',
  'duplicate-id': 'The identifier “{{value}}” stands further up in the file: this row is not imported.',
  'duplicate-in-file': 'The same actor stands further up in the file: this row is not imported.',
  'unknown-actor': '“{{value}}” is neither in the file nor in the network: the tie is not imported.',
  'actor-created': '“{{value}}” is only named by a tie: an actor is created, to be completed.',
  'self-tie': 'This tie joins “{{value}}” to itself: it is not imported.',
  'word-near': '“{{value}}”, {{count, number}} times, is read as “{{read}}”.',
  'word-left': '“{{value}}”, {{count, number}} times, is not taken over, as chosen: the field is left empty.',
  'word-unknown': '“{{value}}” is not a word expected here: the value is left empty.',
  'new-term': '“{{value}}” is added to the network’s vocabulary.',
  'number-invalid': '“{{value}}” is not a number: the value is left empty.',
  'number-range': '“{{value}}” is out of bounds: the value is left empty.',
  'votes-differ':
    '“{{value}}”: another row gives this member another number of votes in the same college, which is kept.',
  'date-invalid': '“{{value}}” is not a date: the value is left empty.',
  'number-doubtful':
    '“{{value}}” could be read in two ways: read as {{read, number}} ({{count, number}} times in this column).',
  'number-other-sign':
    '“{{value}}” is not written like the rest of its column: read as {{read, number}} ({{count, number}} times).',
  'number-tax':
    '“{{value}}” says before or after tax: only the amount {{read, number}} is kept ({{count, number}} times in this column).',
  'number-percent':
    '“{{value}}” is a percentage: the number {{read, number}} is kept, without the sign ({{count, number}} times in this column).',
  'number-scaled':
    '“{{value}}” counts in thousands or millions, as the header says: the amount {{read, number}} is kept ({{count, number}} times in this column).',
  'number-currency':
    '“{{value}}” is not in euros: the amount {{read, number}} is kept as it is, not converted ({{count, number}} times in this column).',
  'date-other-order':
    '“{{value}}” does not follow the order of its column: read as {{read}} ({{count, number}} times).',
  'date-serial':
    '“{{value}}” is a date counted in days, as spreadsheets store them: read as {{read}} ({{count, number}} times in this column).',
  'code-zero':
    '“{{value}}” has lost its first zero: read as {{read}} ({{count, number}} times in this column).',
  'code-shortened':
    '“{{value}}” is a number that a spreadsheet shortened, its digits are lost: the value is left empty.',
  'formula-text': 'This cell begins like a formula: it is kept as plain text.',
  'html-text': 'This cell holds HTML: it is kept as plain text.',
  'siren-invalid': 'The SIREN “{{value}}” is not valid: it is kept and flagged.',
  'siret-invalid': 'The SIRET “{{value}}” is not valid: it is kept and flagged.',
  'siret-other-siren': 'The SIRET “{{value}}” does not belong to the SIREN: it is kept and flagged.',
  'rna-invalid': 'The RNA number “{{value}}” is not valid: it is kept and flagged.',
  'insee-invalid': 'The INSEE code “{{value}}” is not valid: it is kept and flagged.',
  'postcode-invalid': 'The postcode “{{value}}” is not valid: it is kept and flagged.',
  'left-before-joined': 'It left before it joined: both dates are kept and flagged.',
  'ended-before-started': 'It ends before it starts: both dates are kept and flagged.',
  'like-skipped': 'Looks like “{{value}}”: nothing is taken from it, its ties go to that actor.',
  unchanged: 'Already in the network, no difference.',
  'already-there': 'Already in the network: left as it is, as asked.',
  'category-unknown': 'Category no. {{value}} is not in the taxonomy.',
  'taxonomy-missing': 'The file of categories was not given: categories stay numbers.',
  'taxonomy-alone':
    'This file only holds the categories of a GoGoCarto map: choose it together with the file of its elements.',
  'loops-left-out': 'This file has {{count, number}} loops: they are not imported, their ties are.',
  hyperedges:
    'The hyperedge “{{value}}” joins {{count, number}} nodes: it becomes a collective of that name.',
  'not-a-point': 'This object is not a point ({{value}}): it is not imported.',
  'vertices-unnamed':
    'The file announces {{count, number}} vertices and does not describe them all: beyond number {{most, number}}, those that nothing describes are not taken over.',
  'line-ignored': 'This line is not understood and not imported: {{value}}',
  'amount-shared': 'This contract has several holders: its amount is shared equally between them.',
  'columns-left': 'Columns that Maillage has no use for, not imported: {{columns}}.',
  'body-closed':
    '“{{value}}” is closed or dissolved according to this file: it is imported with the tag “Fermé”.',
  'body-closed-on':
    '“{{value}}” has been closed or dissolved since {{date}} according to this file: it is imported with the tag “Fermé” and this date of leaving.',
  'body-other-name': '“{{value}}” has the same number as “{{name}}”: it is one actor.',
  'name-stand-in':
    'The name is not known: the number {{value}} stands in for it. Choose a file that gives the names at the same time, or complete the record.',
  'name-withheld': 'This file does not publish the name of {{value}}: the number stands in for it.',
  'contract-superseded': 'Earlier version of contract {{value}}: only the latest (row {{row}}) is imported.',
  'contract-again': 'This row repeats contract {{value}}, read in row {{row}} already: it is not imported.',
  'contract-modified':
    'Contract {{value}} was modified {{count, number}} times: amount, duration and holders of the last modification count.',
  'cell-unread': 'This cell is not understood and is not imported: {{value}}',
  'framework-ceiling':
    '€{{value}} is the ceiling of a framework agreement, not spending: it is kept apart from the amount.',
  'subcontract-first':
    'This contract has several holders: the subcontract to {{value}} is attached to the first.',
  'amount-mixed': 'This aid is both in cash and in kind: the nature of the amount is left empty.',
  'state-aid': 'This aid is notified to the European Union as State aid; it is not European funding.',
  'place-approximate': 'Approximate place: “{{value}}” (score {{score}}).',
  'person-not-actor': 'This row names a person only, no organisation: it is not imported.',
  'order-cancelled': 'Order “{{value}}”: it is not imported.',
  'order-again': '“{{value}}” has an order in row {{row}} already: it is one actor.',
  'place-not-found': 'The address of this row was not found: it has no place.',
  'eu-share': '€{{value}}: {{rate}}% of €{{total, number}}, the share of the European Union.',
  'number-rounded':
    '“{{value}}” was rounded by a spreadsheet: this number can no longer be trusted, it is left aside.',
  'eu-amount-unknown':
    'The total cost is €{{value}}, but the share of the European Union is not said: the amount is left empty.',
  'joined-files':
    '“{{value}}” stands in several of the chosen files: it is one actor, which each of them completes.',
  'joined-differs':
    '{{field}}: another of the chosen files says “{{value}}”; what the first one says is kept.',
  'end-ambiguous':
    '“{{value}}” is a different actor in several of the chosen files: the tie is not imported.',
  'name-shared':
    'Several actors are called “{{value}}”: this tie is not imported until you have chosen which one.',
  'profile-used': 'Read with the kept settings of “{{value}}”.',
  'looks-like': '“{{value}}” looks like “{{other}}”: both are kept.',
  'end-left-out': 'This tie leads to “{{value}}”, which is not imported, as you asked: nor is the tie.',
  'absent-marked': 'No longer in the file: marked “to check”, as you asked.',
  'empty-kept':
    '{{field}}: empty in the file for {{count, number}} actors of which the network knows it; an empty cell erases nothing.',
  'group-collective':
    '“{{value}}” holds other nodes: a collective of that name is created, with its {{count, number}} members.',
  'spells-joined':
    'Several periods follow each other ({{value}}): only the first start and the last end are kept.',
  'dated-values': '“{{value}}” has several dated values for {{count, number}} items: the latest is kept.',
  'graph-value': 'What the file says of the graph as a whole is not imported: {{value}}',
  'graphs-joined': 'This file holds {{count, number}} networks: all are read, and one actor counts once.',
  'port-ignored': 'The ports of ties are not imported: {{count, number}} ties have some.',
  'xml-sign': 'A sign that XML forbids ({{value}}) is taken out of this line; the rest is read.',
  'coordinates-swapped':
    'Latitude and longitude seem to be swapped ({{value}}): the point would lie far from France.',
  'file-other-program':
    'This file comes from another program ({{value}}) and holds no network that Maillage can read.',
  'vertex-beyond':
    'The vertex “{{value}}” is beyond the {{count, number}} that the file announces: it is not imported.',
};
