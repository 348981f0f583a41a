import { safeLink } from '../../model/links.ts';
import { type Problem, problem } from '../problem.ts';

/** A link to a website as it may be stored; one that leads elsewhere is reported and left out. */
export function websiteOf(text: string, row: number, problems: Problem[]): string {
  if (text === '') return '';
  const link = safeLink(text);
  if (link === null) problems.push(problem('warning', 'link-unsafe', { row, value: text }));
  return link ?? '';
}
