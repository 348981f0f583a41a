import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { mobilisedBy } from '#shared/insight/levers/mobilised.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './inspector.module.css';
import { Heading } from './parts.tsx';

/** The levers that an actor carries, and how much of the evidence of each is its own. */
export function ActorLevers({ actor, state }: { actor: Actor; state: NetworkState }) {
  const t = useT();
  const { outcome, pending, fault, again } = useAnalysis('levers', state);
  const mobilised = mobilisedBy(actor.id, outcome ?? [], state.cooperations);
  return (
    <section aria-busy={pending}>
      <Heading>{t('understanding.mobilised.title')}</Heading>
      {fault && <FaultNotice fault={fault} onRetry={again} />}
      {mobilised.length === 0 && !fault && (
        <p className={classes.quiet}>
          {t(pending ? 'understanding.computing' : 'understanding.mobilised.none')}
        </p>
      )}
      <ul>
        {mobilised.map(({ id, part, whole, of }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.tie}
              onClick={() => ask({ what: 'open-lever', lever: id })}
            >
              <span>{t(`levers.lever.${id}.name`)}</span>
              <em>{t(`understanding.mobilised.${of}`, { count: part, total: whole })}</em>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${(part / whole) * 100}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
