import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useLanguage } from '#renderer/kit/i18n.ts';
import {
  figureOf,
  indicatorDetail,
  indicatorFormula,
  indicatorName,
} from '#shared/insight/levers/indicator-words.ts';
import type { Indicator } from '#shared/insight/levers/lever.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';
import { ShareBar } from './ShareBar.tsx';

/** One figure with what it was counted from and its exact formula. */
export function IndicatorRow({ indicator, state }: { indicator: Indicator; state: NetworkState }) {
  const language = useLanguage();
  const { evidence } = indicator;
  const name = indicatorName(indicator, language);
  return (
    <li className={classes.indicator}>
      <span className={classes.indicatorValue}>
        <span className={classes.figure}>{figureOf(indicator, language)}</span>
        <ShareBar indicator={indicator} />
      </span>
      <div className={classes.indicatorWords}>
        <h3>{name}</h3>
        <p className={classes.facts}>{indicatorDetail(indicator, language)}</p>
        <p className={classes.formula}>{indicatorFormula(indicator, language)}</p>
      </div>
      <ShowOnGraph evidence={evidence} state={state} of={name} />
    </li>
  );
}
