import type { Status } from '../../model/common.ts';

export type LineStyle = 'solid' | 'dashed' | 'dotted' | 'dash-dotted';

/** How a tie of each status is drawn: what is not there yet, or not now, is not a full line. */
export const STATUS_LINES: Readonly<Record<Status, LineStyle>> = {
  souhaite: 'dotted',
  prevu: 'dashed',
  actif: 'solid',
  suspendu: 'dash-dotted',
  termine: 'solid',
  unknown: 'solid',
};
