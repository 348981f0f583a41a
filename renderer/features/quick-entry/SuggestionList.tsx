// biome-ignore-all lint/a11y/useSemanticElements: a list of choices for a field that keeps the focus has no element of its own
// biome-ignore-all lint/a11y/useFocusableInteractive: the field keeps the focus
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { actorStageName, type StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Suggestion } from '#shared/workshop/quick-entry/suggest.ts';
import classes from './quick-entry.module.css';

interface Props {
  id: string;
  state: NetworkState;
  names: StageNames;
  items: readonly Suggestion[];
  /** The one that Enter takes; -1 for none. */
  active: number;
  onAccept: (suggestion: Suggestion) => void;
}

/** Actors and words that what is being typed may become, above the line. */
export function SuggestionList({ id, state, names, items, active, onAccept }: Props) {
  const t = useT();
  const language = useLanguage();
  const codeOf = names === 'codes' ? actorStageName(state, names) : null;
  const detail = ({ of }: Suggestion): string =>
    typeof of === 'string'
      ? t(`quickEntry.list.${of}`)
      : [labelOf(state.network.vocabularies, 'kinds', of.kind, language), codeOf ? '' : of.commune.name]
          .filter(Boolean)
          .join(' · ');
  return (
    <div id={id} role="listbox" aria-label={t('quickEntry.suggestions')} className={classes.suggestions}>
      {items.map((item, index) => (
        <div
          key={`${item.start} ${item.label} ${typeof item.of === 'string' ? item.of : item.of.id}`}
          id={`${id}${index}`}
          role="option"
          aria-selected={index === active}
          className={classes.suggestion}
          // The field must not lose the focus to what is clicked.
          onPointerDown={(event) => {
            event.preventDefault();
            onAccept(item);
          }}
        >
          <span>{codeOf && typeof item.of !== 'string' ? codeOf(item.of.id) : item.label}</span>
          <span className={classes.detail}>{detail(item)}</span>
        </div>
      ))}
    </div>
  );
}
