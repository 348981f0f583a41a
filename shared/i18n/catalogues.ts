import type { Language } from '../bridge.ts';
import { about as aboutEn } from './en/about.ts';
import { backups as backupsEn } from './en/backups.ts';
import { building as buildingEn } from './en/building.ts';
import { capture as captureEn } from './en/capture.ts';
import { chains as chainsEn } from './en/chains.ts';
import { changes as changesEn } from './en/changes.ts';
import { commandLine as commandLineEn } from './en/commandLine.ts';
import { committee as committeeEn } from './en/committee.ts';
import { communes as communesEn } from './en/communes.ts';
import { comparisons as comparisonsEn } from './en/comparisons.ts';
import { composition as compositionEn } from './en/composition.ts';
import { contacts as contactsEn } from './en/contacts.ts';
import { desktop as desktopEn } from './en/desktop.ts';
import { drawing as drawingEn } from './en/drawing.ts';
import { duplicates as duplicatesEn } from './en/duplicates.ts';
import { exploring as exploringEn } from './en/exploring.ts';
import { exports as exportsEn } from './en/exports.ts';
import { fieldFiles as fieldFilesEn } from './en/fieldFiles.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { graph as graphEn } from './en/graph.ts';
import { guide as guideEn } from './en/guide.ts';
import { history as historyEn } from './en/history.ts';
import { imports as importsEn } from './en/imports.ts';
import { inspector as inspectorEn } from './en/inspector.ts';
import { levers as leversEn } from './en/levers.ts';
import { lists as listsEn } from './en/lists.ts';
import { model as modelEn } from './en/model.ts';
import { networks as networksEn } from './en/networks.ts';
import { page as pageEn } from './en/page.ts';
import { palette as paletteEn } from './en/palette.ts';
import { pooled as pooledEn } from './en/pooled.ts';
import { present as presentEn } from './en/present.ts';
import { problems as problemsEn } from './en/problems.ts';
import { questions as questionsEn } from './en/questions.ts';
import { quickEntry as quickEntryEn } from './en/quickEntry.ts';
import { recovery as recoveryEn } from './en/recovery.ts';
import { report as reportEn } from './en/report.ts';
import { sentences as sentencesEn } from './en/sentences.ts';
import { shell as shellEn } from './en/shell.ts';
import { snapshots as snapshotsEn } from './en/snapshots.ts';
import { standing as standingEn } from './en/standing.ts';
import { stories as storiesEn } from './en/stories.ts';
import { tables as tablesEn } from './en/tables.ts';
import { understanding as understandingEn } from './en/understanding.ts';
import { views as viewsEn } from './en/views.ts';
import { about } from './fr/about.ts';
import { backups } from './fr/backups.ts';
import { building } from './fr/building.ts';
import { capture } from './fr/capture.ts';
import { chains } from './fr/chains.ts';
import { changes } from './fr/changes.ts';
import { commandLine } from './fr/commandLine.ts';
import { committee } from './fr/committee.ts';
import { communes } from './fr/communes.ts';
import { comparisons } from './fr/comparisons.ts';
import { composition } from './fr/composition.ts';
import { contacts } from './fr/contacts.ts';
import { desktop } from './fr/desktop.ts';
import { drawing } from './fr/drawing.ts';
import { duplicates } from './fr/duplicates.ts';
import { exploring } from './fr/exploring.ts';
import { exports } from './fr/exports.ts';
import { fieldFiles } from './fr/fieldFiles.ts';
import { fields } from './fr/fields.ts';
import { graph } from './fr/graph.ts';
import { guide } from './fr/guide.ts';
import { history } from './fr/history.ts';
import { imports } from './fr/imports.ts';
import { inspector } from './fr/inspector.ts';
import { levers } from './fr/levers.ts';
import { lists } from './fr/lists.ts';
import { model } from './fr/model.ts';
import { networks } from './fr/networks.ts';
import { page } from './fr/page.ts';
import { palette } from './fr/palette.ts';
import { pooled } from './fr/pooled.ts';
import { present } from './fr/present.ts';
import { problems } from './fr/problems.ts';
import { questions } from './fr/questions.ts';
import { quickEntry } from './fr/quickEntry.ts';
import { recovery } from './fr/recovery.ts';
import { report } from './fr/report.ts';
import { sentences } from './fr/sentences.ts';
import { shell } from './fr/shell.ts';
import { snapshots } from './fr/snapshots.ts';
import { standing } from './fr/standing.ts';
import { stories } from './fr/stories.ts';
import { tables } from './fr/tables.ts';
import { understanding } from './fr/understanding.ts';
import { views } from './fr/views.ts';

/** Every visible word, by area. French is the source; English must have the very same shape. */
export const french = {
  about,
  model,
  drawing,
  graph,
  guide,
  exploring,
  sentences,
  shell,
  inspector,
  networks,
  imports,
  exports,
  fields,
  fieldFiles,
  problems,
  changes,
  desktop,
  commandLine,
  quickEntry,
  questions,
  duplicates,
  communes,
  committee,
  composition,
  pooled,
  contacts,
  tables,
  palette,
  lists,
  history,
  levers,
  chains,
  comparisons,
  views,
  snapshots,
  understanding,
  present,
  report,
  capture,
  page,
  standing,
  stories,
  backups,
  recovery,
  building,
};
export type Catalogue = typeof french;

export const english: Catalogue = {
  about: aboutEn,
  model: modelEn,
  drawing: drawingEn,
  graph: graphEn,
  guide: guideEn,
  exploring: exploringEn,
  sentences: sentencesEn,
  shell: shellEn,
  inspector: inspectorEn,
  networks: networksEn,
  imports: importsEn,
  exports: exportsEn,
  fields: fieldsEn,
  fieldFiles: fieldFilesEn,
  problems: problemsEn,
  changes: changesEn,
  desktop: desktopEn,
  commandLine: commandLineEn,
  quickEntry: quickEntryEn,
  questions: questionsEn,
  duplicates: duplicatesEn,
  communes: communesEn,
  committee: committeeEn,
  composition: compositionEn,
  pooled: pooledEn,
  contacts: contactsEn,
  tables: tablesEn,
  palette: paletteEn,
  lists: listsEn,
  history: historyEn,
  levers: leversEn,
  chains: chainsEn,
  comparisons: comparisonsEn,
  views: viewsEn,
  snapshots: snapshotsEn,
  understanding: understandingEn,
  present: presentEn,
  report: reportEn,
  capture: captureEn,
  page: pageEn,
  standing: standingEn,
  stories: storiesEn,
  backups: backupsEn,
  recovery: recoveryEn,
  building: buildingEn,
};

/** The words of one language as they are written, for what fills them in by itself. */
export function catalogueOf(language: Language): Catalogue {
  return language === 'en' ? english : french;
}
