import type { imports as french } from '../fr/imports.ts';

export const imports: typeof french = {
  template: { actors: 'actors-template', cooperations: 'cooperations-template' },
};
