import { useMemo } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import type { Scope } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

interface Props {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  state: NetworkState;
  scope: Scope;
}

/** One of the actors in scope, by name. */
export function ActorChoice({ label, value, onChange, state, scope }: Props) {
  const t = useT();
  const options = useMemo(
    () => actorOptions(state).filter(({ value }) => scope.actor(value) !== undefined),
    [state, scope],
  );
  return (
    <Choice
      label={label}
      placeholder={t('inspector.choose')}
      options={options}
      value={value}
      onChange={onChange}
      clearLabel={t('shell.clear')}
    />
  );
}
