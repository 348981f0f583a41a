import { type PosterPlan, posterPlan } from '#shared/map/drawing/poster-plan.ts';
import type { Sheet } from '#shared/map/drawing/sheet.ts';
import { pagePlaces } from '#shared/map/layout/page-places.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Handover, handover, type Look } from '#shared/privacy/redaction/handover.ts';
import type { Redaction } from '#shared/privacy/redaction/redact.ts';

/** What is handed over as a poster, and how its sheet is parted. */
export interface PosterOf {
  handed: Handover;
  plan: PosterPlan;
}

/** A map made ready for a sheet; `shaped`: actors spread over the shape of the sheet, else they stay where they are. */
export function posterOf(
  whole: NetworkState,
  redaction: Redaction,
  look: Look,
  sheet: Sheet,
  shaped: boolean,
): PosterOf {
  const asShown = handover(whole, 'whole', redaction, look);
  const plan = posterPlan(asShown.scene, sheet);
  const arranged = shaped ? pagePlaces(whole, look.settings, plan.frame) : null;
  return { plan, handed: arranged ? handover(whole, 'whole', redaction, { ...look, arranged }) : asShown };
}
