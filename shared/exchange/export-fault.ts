import { type Fault, failed } from '../base/outcome.ts';

/** Why there is no file to be saved. */
export interface ExportFault extends Fault {
  readonly of: 'export';
  /** There is no actor to write, none on the map, or a picture that could not be drawn. */
  readonly why: 'nothing' | 'emptyMap' | 'tooLarge' | 'failed';
}

export function exportFailed(why: ExportFault['why'], detail = ''): { ok: false; fault: ExportFault } {
  return failed({ of: 'export', why, detail });
}
