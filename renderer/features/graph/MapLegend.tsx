import { Button, CloseButton } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { usePanels } from '#renderer/kit/panels.ts';
import { Legend, type LegendAction } from '#renderer/map/Legend.tsx';
import { bringOut, changeView, clearSelection, useView } from '#renderer/store/view-state.ts';
import { actorGroups, tieGroups } from '#shared/map/drawing/grouping.ts';
import type { Legend as LegendData, LegendEntry, LegendSection } from '#shared/map/drawing/legend.ts';
import { NO_SECTOR_COLOUR } from '#shared/model/default-vocabularies.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { hiddenBy, hideValues } from '#shared/network/filters/hiding.ts';
import classes from './graph.module.css';

interface Props {
  state: NetworkState;
  legend: LegendData;
}

/** The legend, and what can be done with the entry that is brought out. */
export function MapLegend({ state, legend }: Props) {
  const t = useT();
  const language = useLanguage();
  const broughtOut = useView((view) => view.broughtOut);
  const filters = useView(({ settings }) => settings.filters);
  const filtersShown = usePanels((panels) => panels.filtersShown);
  const found = findEntry(legend, broughtOut);

  function act(action: LegendAction, section: LegendSection, entry: LegendEntry): void {
    if (action === 'bring-out') {
      const again = broughtOut === entry.id;
      clearSelection();
      bringOut(again ? null : entry.id);
      return;
    }
    const { hides } = section;
    if (hides === null || entry.values === null) return;
    const hidden =
      action === 'hide'
        ? [...hiddenBy(filters, hides), ...entry.values]
        : allValues(state, hides, language).filter((value) => !entry.values?.includes(value));
    bringOut(null);
    changeView({ filters: hideValues(filters, hides, hidden) });
  }

  return (
    <div className={classes.legend} data-tour="legend">
      {found && (
        <div className={classes.broughtOut} role="status">
          <b>{t('drawing.legend.broughtOut', { label: found.entry.label })}</b>
          <span>
            {found.entry.actors.length > 0
              ? t('drawing.count', { count: found.entry.actors.length })
              : t('drawing.tieCount', { count: found.entry.cooperations.length })}
          </span>
          {found.section.hides !== null && found.entry.values !== null && (
            <>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => act('keep', found.section, found.entry)}
              >
                {t('drawing.legend.keep')}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                onClick={() => act('hide', found.section, found.entry)}
              >
                {t('drawing.legend.hide')}
              </Button>
            </>
          )}
          <CloseButton size="xs" aria-label={t('drawing.legend.leave')} onClick={() => bringOut(null)} />
        </div>
      )}
      <Legend
        legend={legend}
        broughtOut={broughtOut}
        words={{
          legend: t('drawing.legend.title'),
          hint: t('drawing.legend.hint'),
          more: (count) => t('drawing.legend.more', { count }),
          less: t('drawing.legend.less'),
        }}
        shownElsewhere={filtersShown ? shownByFilters(legend, state) : NOWHERE}
        onAction={act}
      />
    </div>
  );
}

const NOWHERE: ReadonlySet<LegendSection['id']> = new Set();
const COLOURS: ReadonlySet<LegendSection['id']> = new Set(['colour']);

/** The panel of filters begins with the sectors, each with the colour that the lists give it. */
function shownByFilters(
  { sections }: LegendData,
  { network }: NetworkState,
): ReadonlySet<LegendSection['id']> {
  const colours = sections.find(({ id, hides }) => id === 'colour' && hides === 'sector');
  const covered = colours?.entries.every(({ values, sign }) =>
    values?.every((value) => {
      const own = findTerm(network.vocabularies.sectors, value)?.colour ?? NO_SECTOR_COLOUR;
      return 'colour' in sign && sign.colour === own;
    }),
  );
  return covered ? COLOURS : NOWHERE;
}

/** The entry with this id, if what it stands for is still on the map. */
export function findEntry(
  { sections }: LegendData,
  id: string | null,
): { section: LegendSection; entry: LegendEntry } | null {
  for (const section of sections) {
    const entry = section.entries.find((candidate) => candidate.id === id);
    if (entry) return { section, entry };
  }
  return null;
}

/** Every value that the whole network has in a field, with '' for none: what "only these" leaves out. */
function allValues(state: NetworkState, hides: string, language: 'fr' | 'en'): string[] {
  const ofTies = hides.startsWith('tie:') || hides === 'type' || hides === 'status';
  const grouping = ofTies
    ? tieGroups(state, hides.replace(/^tie:/, ''), language)
    : actorGroups(state, hides, language, {});
  return [...(grouping?.groups ?? []), ''];
}
