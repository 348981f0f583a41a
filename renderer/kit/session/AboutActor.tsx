import { useMemo } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { actorStageName, type StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { Choice } from '../choice/Choice.tsx';

interface Props {
  state: Pick<NetworkState, 'actors' | 'sessions'>;
  names: StageNames;
  value: string | null;
  onChange: (actorId: string | null) => void;
}

const byName = new Intl.Collator('fr', { numeric: true });

/** The actor that a remark is about, by the name that may be seen here. */
export function AboutActor({ state, names, value, onChange }: Props) {
  const t = useT();
  const { actors, sessions } = state;
  const options = useMemo(() => {
    const nameOf = actorStageName({ actors, sessions }, names);
    return [...actors.keys()]
      .map((id) => ({ value: id, label: nameOf(id) }))
      .sort((one, other) => byName.compare(one.label, other.label));
  }, [actors, sessions, names]);
  return (
    <Choice
      w={190}
      clearLabel={t('capture.remark.nobody')}
      aria-label={t('capture.remark.about')}
      placeholder={t('capture.remark.nobody')}
      options={options}
      value={value !== null && actors.has(value) ? value : null}
      onChange={onChange}
    />
  );
}
