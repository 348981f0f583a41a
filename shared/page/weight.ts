import type { NetworkState } from '../model/network-state.ts';

/** The typeface, the viewer and its style, which every page holds. */
const VIEWER = 92_000;
/** What an actor or a tie takes, drawn and told, without the texts that somebody wrote about it. */
const RECORD = 560;

/** About how many bytes the page of a network has: near enough to know whether it goes by e-mail. */
export function pageWeight({ actors, cooperations }: NetworkState): number {
  let texts = 0;
  for (const { description, name } of actors.values()) texts += description.length + name.length;
  for (const { description } of cooperations.values()) texts += description.length;
  return VIEWER + RECORD * (actors.size + cooperations.size) + texts;
}
