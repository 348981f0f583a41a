import { useMemo } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { Language } from '#shared/bridge.ts';
import { groupLabel, keyLabel } from '#shared/map/drawing/field-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { actorGrouping } from '#shared/network/filters/fields.ts';
import type { ActorGroup } from '#shared/network/graph/exploring.ts';

/** The fields whose values make groups worth asking about. */
const GROUP_FIELDS = ['sector', 'kind', 'side', 'level', 'commune', 'community'] as const;

interface Props {
  label: string;
  state: NetworkState;
  group: ActorGroup;
  onChange: (group: ActorGroup) => void;
}

/** Chooses a group of actors: by a value that they share, or the ones that were selected. */
export function GroupSelect({ label, state, group, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const byValue = useMemo(() => valueGroups(state, language), [state, language]);
  const selected =
    group.what === 'actors'
      ? [
          {
            group: t('exploring.question.selection'),
            items: [
              {
                value: JSON.stringify(group),
                label: t('shell.actorCount', { count: group.ids.length }),
              },
            ],
          },
        ]
      : [];
  return (
    <Choice
      label={label}
      options={[...selected, ...byValue]}
      value={JSON.stringify(group)}
      onChange={(chosen) => chosen && onChange(JSON.parse(chosen) as ActorGroup)}
    />
  );
}

function valueGroups(state: NetworkState, language: Language) {
  return GROUP_FIELDS.flatMap((field) => {
    const of = actorGrouping(state, field);
    const values = new Set<string>();
    if (of) for (const actor of state.actors.values()) values.add(of(actor));
    const items = [...values]
      .filter((value) => value !== '' || field === 'sector')
      .map((value) => ({
        value: JSON.stringify({ what: 'value', field, value } satisfies ActorGroup),
        label: groupLabel(state, 'actor', field, value, language),
      }))
      .sort((one, other) => one.label.localeCompare(other.label, language));
    const title = keyLabel(state, 'actor', field, language);
    return items.length > 0 ? [{ group: title.charAt(0).toLocaleUpperCase() + title.slice(1), items }] : [];
  });
}
