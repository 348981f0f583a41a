/** All that a screen may ask of the store. */
export { allStored } from './connection.ts';
export { dispatch, dispatchNew, redo, undo } from './dispatch.ts';
export type { ErasureSurvey, Mention } from './erasure.ts';
export { erasePerson, surveyPerson } from './erasure.ts';
export { type DispatchOutcome, faultOf, type StoreFault, type StoreOutcome } from './faults.ts';
export {
  changesOfEntries,
  type HistoryEntry,
  type HistoryPage,
  historyPage,
  journalSince,
  patchesSince,
  type RecordEntry,
  recordHistory,
} from './history.ts';
export {
  addNetwork,
  closeNetwork,
  createNetwork,
  deleteNetwork,
  duplicateNetwork,
  openNetwork,
  readStored,
  renameNetwork,
  restoreNetwork,
} from './networks.ts';
export {
  forgetOtherPictures,
  keepPicture,
  keptPicture,
  type NetworkPicture,
} from './pictures.ts';
export { exportRaw } from './raw-export.ts';
export {
  addSnapshots,
  bringBackSnapshot,
  deleteSnapshot,
  describeSnapshot,
  keepAsSnapshot,
  keepHanded,
  keepReceived,
  leaveSnapshot,
  originsOf,
  readSnapshot,
  restoreSnapshot,
  snapshotsOf,
  takeSnapshot,
  viewSnapshot,
  watchSnapshots,
} from './snapshots.ts';
export { start, stop } from './start.ts';
export { noteEnd } from './sudden-end.ts';
export { noteUnfinished } from './unfinished.ts';
