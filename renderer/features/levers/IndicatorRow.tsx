import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import {
  figureOf,
  formatFigure,
  indicatorFormula,
  indicatorName,
  partOfWhole,
} from '#shared/insight/levers/indicator-words.ts';
import type { Indicator } from '#shared/insight/levers/lever.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';
import { ShareBar } from './ShareBar.tsx';

/** One figure with what it was counted from and its exact formula. */
export function IndicatorRow({ indicator, state }: { indicator: Indicator; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const { value, unit, expected, evidence } = indicator;
  const name = indicatorName(indicator, language);
  return (
    <li className={classes.indicator}>
      <span className={classes.indicatorValue}>
        <span className={classes.figure}>{figureOf(indicator, language)}</span>
        <ShareBar indicator={indicator} />
      </span>
      <div className={classes.indicatorWords}>
        <h3>{name}</h3>
        <p className={classes.facts}>
          {[
            value === null && t('understanding.notComputable'),
            partOfWhole(indicator, language),
            expected !== undefined &&
              expected !== null &&
              t('understanding.expected', { value: formatFigure(expected, unit, language) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={classes.formula}>{indicatorFormula(indicator, language)}</p>
      </div>
      <ShowOnGraph evidence={evidence} state={state} of={name} />
    </li>
  );
}
