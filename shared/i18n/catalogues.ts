import { changes as changesEn } from './en/changes.ts';
import { desktop as desktopEn } from './en/desktop.ts';
import { drawing as drawingEn } from './en/drawing.ts';
import { exports as exportsEn } from './en/exports.ts';
import { fields as fieldsEn } from './en/fields.ts';
import { graph as graphEn } from './en/graph.ts';
import { imports as importsEn } from './en/imports.ts';
import { inspector as inspectorEn } from './en/inspector.ts';
import { model as modelEn } from './en/model.ts';
import { networks as networksEn } from './en/networks.ts';
import { problems as problemsEn } from './en/problems.ts';
import { shell as shellEn } from './en/shell.ts';
import { changes } from './fr/changes.ts';
import { desktop } from './fr/desktop.ts';
import { drawing } from './fr/drawing.ts';
import { exports } from './fr/exports.ts';
import { fields } from './fr/fields.ts';
import { graph } from './fr/graph.ts';
import { imports } from './fr/imports.ts';
import { inspector } from './fr/inspector.ts';
import { model } from './fr/model.ts';
import { networks } from './fr/networks.ts';
import { problems } from './fr/problems.ts';
import { shell } from './fr/shell.ts';

/** Every visible word, by area. French is the source; English must have the very same shape. */
export const french = {
  model,
  drawing,
  graph,
  shell,
  inspector,
  networks,
  imports,
  exports,
  fields,
  problems,
  changes,
  desktop,
};
export type Catalogue = typeof french;

export const english: Catalogue = {
  model: modelEn,
  drawing: drawingEn,
  graph: graphEn,
  shell: shellEn,
  inspector: inspectorEn,
  networks: networksEn,
  imports: importsEn,
  exports: exportsEn,
  fields: fieldsEn,
  problems: problemsEn,
  changes: changesEn,
  desktop: desktopEn,
};
