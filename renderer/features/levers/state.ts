import { goTo } from '#renderer/kit/navigation.ts';
import { slice } from '#renderer/kit/slice.ts';
import type { LeverId } from '#shared/insight/levers/lever.ts';

/** The parts of the levers screen. */
export type LeversTab = 'levers' | 'questions' | 'matrices' | 'pooled' | 'wishes';

/** The questions that the levers screen answers. */
export type QuestionName =
  | 'connectors'
  | 'dependencies'
  | 'isolation'
  | 'exchange'
  | 'variety'
  | 'introduction'
  | 'departure';

interface LeversState {
  tab: LeversTab;
  question: QuestionName;
  /** The lever whose page is open; null for the ten cards. */
  lever: LeverId | null;
}

export const useLevers = slice<LeversState>({ tab: 'levers', question: 'connectors', lever: null });

/** Turns to the page of a lever. */
export function openLever(lever: LeverId | null): void {
  goTo('levers');
  useLevers.setState({ tab: 'levers', lever });
}

/** Turns to a question and its answer. */
export function openQuestion(question: QuestionName): void {
  goTo('levers');
  useLevers.setState({ tab: 'questions', question });
}
