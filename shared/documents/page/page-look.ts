import { withoutFilters } from '../../network/filters/active-filters.ts';
import type { HandoverScope, Look } from '../../privacy/redaction/handover.ts';

/**
 * How a page draws what it holds: all of it, whatever the screen hides, and in colours for both themes, as the
 * reader's system chooses between them.
 */
export function pageLook(look: Look, scope: HandoverScope): Look {
  const settings = { ...look.settings, leftOut: 'hide' as const };
  return { ...look, theme: 'light', settings: scope === 'whole' ? withoutFilters(settings) : settings };
}
