import { Fragment } from 'react';
import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';

/** Beyond this the names are counted: a line is read, a page of names is not. */
const NAMED = 6;

/** Some actors on one line, the first by name. */
export function ActorNames({ ids, state }: { ids: readonly string[]; state: NetworkState }) {
  const t = useT();
  const shown = ids.slice(0, NAMED);
  const rest = ids.length - NAMED;
  return (
    <>
      {shown.map((id, index) => (
        <Fragment key={id}>
          {index > 0 && ' '}
          <span className={classes.listed}>
            <ActorName id={id} state={state} />
            {index < shown.length - 1 && ','}
          </span>
        </Fragment>
      ))}
      {rest > 0 && t('understanding.andMore', { named: '', count: rest })}
    </>
  );
}
