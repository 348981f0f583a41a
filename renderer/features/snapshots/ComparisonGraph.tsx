import { useReducedMotion } from '@mantine/hooks';
import { useMemo } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { GraphView } from '#renderer/map/GraphView.tsx';
import { usePreferences } from '#renderer/store/preferences.ts';
import type { Comparison } from '#shared/compare/comparison/compare.ts';
import { comparedState, FATE_STYLES, paintComparison } from '#shared/compare/comparison/drawing.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import classes from './snapshots.module.css';

const SETTINGS = viewSettingsSchema.parse({ hulls: 'none', parallel: 'apart', colourBy: 'none' });
const INSETS = { top: 16, right: 16, bottom: 64, left: 16 };
const NOTHING = { actors: new Set<string>(), cooperations: new Set<string>(), collective: null };
const ignore = () => undefined;

/** Both states on one map, told apart by sign, line and colour. Nothing on it can be changed. */
export function ComparisonGraph({ comparison }: { comparison: Comparison }) {
  const t = useT();
  const language = useLanguage();
  const theme = usePreferences((preferences) => preferences.theme);
  const reducedMotion = useReducedMotion();
  const scene = useMemo(() => {
    const state = comparedState(comparison);
    const drawn = buildScene(state, SETTINGS, visible(state, SETTINGS), theme, language);
    return paintComparison(drawn, comparison);
  }, [comparison, theme, language]);
  return (
    <div className={classes.graph}>
      <GraphView
        scene={scene}
        selection={NOTHING}
        connecting={false}
        reducedMotion={reducedMotion}
        insets={INSETS}
        initialView={null}
        ariaLabel={t('snapshots.comparison.graph')}
        onSelect={ignore}
        onMove={ignore}
        onOpen={ignore}
        onCreateAt={ignore}
        onConnect={ignore}
        onContextMenu={ignore}
        onLeave={ignore}
      />
      <ul className={classes.key} aria-label={t('snapshots.comparison.legend')}>
        {(['added', 'removed', 'changed'] as const).map((fate) => (
          <li key={fate}>
            <FateSign fate={fate} />
            {t(`snapshots.comparison.fate.${fate}`)}
          </li>
        ))}
        <li className={classes.quiet}>{t('snapshots.comparison.fate.same')}</li>
      </ul>
    </div>
  );
}

const DASH = { solid: '', dashed: '6 4', dotted: '2 3' } as const;

/** The sign on a coloured ground, with the line of its ties. */
function FateSign({ fate }: { fate: keyof typeof FATE_STYLES }) {
  const { sign, colour, line } = FATE_STYLES[fate];
  return (
    <svg width="40" height="16" viewBox="0 0 40 16" aria-hidden="true">
      <line x1="0" y1="8" x2="22" y2="8" stroke={colour} strokeWidth="3" strokeDasharray={DASH[line]} />
      <circle cx="31" cy="8" r="7.5" fill={colour} />
      <text x="31" y="12" textAnchor="middle" fontSize="13" fontWeight="700" fill="var(--on-accent)">
        {sign}
      </text>
    </svg>
  );
}
