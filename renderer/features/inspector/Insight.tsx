import { useMemo } from 'react';
import { formatPercent } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { actorInsight } from './actor-insight.ts';
import classes from './inspector.module.css';

/** What the network says about an actor that its own record cannot. */
export function Insight({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const insight = useMemo(() => actorInsight(state, actor.id), [state, actor.id]);
  const { across, cutOff, cooperations } = insight;
  const share = across && formatPercent(across.share, language);
  const acrossKey =
    across && (`${across.to}${across.atLeast ? 'AtLeast' : ''}` as 'ess' | 'essAtLeast' | 'conventional');
  if (cooperations > 0 && cutOff === 0 && !acrossKey) return null;
  return (
    <aside className={classes.insight} aria-label={t('inspector.insight.label')}>
      {cooperations === 0 && (
        <>
          <b>{t('inspector.insight.alone')}</b> {t('inspector.insight.aloneText')}
        </>
      )}
      {cutOff > 0 && (
        <>
          <b>{t('inspector.insight.bridge')}</b>{' '}
          {t('inspector.insight.bridgeText', { count: cutOff, name: actor.name })}{' '}
        </>
      )}
      {acrossKey && t(`inspector.insight.${acrossKey}`, { share })}
    </aside>
  );
}
