import { showNotice } from '#renderer/kit/feedback.tsx';
import { goTo } from '#renderer/kit/navigation.ts';
import { preference } from '#renderer/store/preferences.ts';
import { FROZEN, NO_SELECTION, useView } from '#renderer/store/view-state.ts';
import { translator } from '#shared/i18n/translate.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { usableSettings } from '#shared/model/usable-settings.ts';

/**
 * Shows the graph as a saved view has it: filters, rules, arrangement, places and where it looks. What the view
 * refers to and is gone is left out, and said.
 */
export function applyView(state: NetworkState, id: string): void {
  const view = state.views.get(id);
  if (!view) return;
  const { settings, lost } = usableSettings(state, view.settings);
  const { arranged } = useView.getState();
  const kept = arranged?.key === FROZEN ? { ...arranged, key: '' } : arranged;
  goTo('graph');
  useView.setState({
    settings,
    selection: NO_SELECTION,
    broughtOut: null,
    arranged: view.places
      ? { places: new Map(Object.entries(view.places)), captions: [], key: FROZEN }
      : settings.arrangement === 'network'
        ? null
        : kept,
    applied: id,
    looking: { camera: view.camera },
  });
  const t = translator(preference('language'));
  if (lost.length > 0) {
    showNotice(
      [t('views.lost.shown', { name: view.name }), ...lost.map((what) => t(`views.lost.${what}`))].join(' '),
    );
  }
}
