import type { Actor } from './actor.ts';
import { NOT_GIVEN } from './common.ts';

/**
 * Whether a record asks to be checked: somebody said so, or nobody has said how far it is to be relied on and it was
 * never checked, as imports and hasty entries leave it. What is stored stays "not given": that is no word of anybody.
 */
export function isToCheck(record: Pick<Actor, 'confidence' | 'checkedOn'>): boolean {
  return record.confidence === 'to-check' || isUnvouched(record);
}

/** Whether it asks to be checked without anybody's word. */
export function isUnvouched({ confidence, checkedOn }: Pick<Actor, 'confidence' | 'checkedOn'>): boolean {
  return confidence === NOT_GIVEN && checkedOn === '';
}
