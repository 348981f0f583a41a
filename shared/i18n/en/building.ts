import type { building as french } from '../fr/building.ts';

export const building: typeof french = {
  skipToMap: 'Go to the map',
  chips: 'Display of the map',
  choice: {
    add: 'Add “{{words}}”',
    refused: '“{{words}}” is not in the list: nothing has changed.',
  },
  card: {
    partnerOf: 'New partner of {{name}}',
    tieTo: 'Tie to {{name}}',
    from: 'From',
    type: 'Type of tie',
    usualTypes: 'Usual types',
    end: 'Done',
    actorHint: 'Tab: next field. Enter: add, then the next one. Escape: done.',
    tieHint: 'Tab: next field. Enter: add, then the next tie. Escape: done.',
    drawnHint: 'A click on a type or Enter adds the tie. Escape: give up.',
  },
};
