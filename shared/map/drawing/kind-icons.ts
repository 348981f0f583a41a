import { own } from '../../base/own.ts';
import type { Language } from '../../bridge.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { findTerm } from '../../model/vocabulary.ts';
import type { NodeIcon } from './node-icon.ts';

/**
 * An icon for each kind that the program brings, as SVG path data in a frame of 24 by 24, for lines of width 2 with round
 * ends. `autre` says nothing of what an actor is, and has none. From Tabler Icons 3 (MIT, Paweł Kuna), of which the
 * interface has its own.
 */
const KIND_ICONS: Readonly<Record<string, string>> = {
  // users
  association:
    'M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M3 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2M16 3.13a4 4 0 0 1 0 7.75M21 21v-2a4 4 0 0 0 -3 -3.85',
  // hexagons
  cooperative: 'M4 18v-5l4 -2l4 2v5l-4 2l-4 -2M8 11v-5l4 -2l4 2v5M12 13l4 -2l4 2v5l-4 2l-4 -2',
  // umbrella
  mutuelle: 'M4 12a8 8 0 0 1 16 0l-16 0M12 12v6a2 2 0 0 0 4 0',
  // gift
  fondation:
    'M3 9a1 1 0 0 1 1 -1h16a1 1 0 0 1 1 1v2a1 1 0 0 1 -1 1h-16a1 1 0 0 1 -1 -1l0 -2M12 8l0 13M19 12v7a2 2 0 0 1 -2 2h-10a2 2 0 0 1 -2 -2v-7M7.5 8a2.5 2.5 0 0 1 0 -5a4.8 8 0 0 1 4.5 5a4.8 8 0 0 1 4.5 -5a2.5 2.5 0 0 1 0 5',
  // building-store
  'entreprise-ess':
    'M3 21l18 0M3 7v1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1m0 1a3 3 0 0 0 6 0v-1h-18l2 -4h14l2 4M5 21l0 -10.15M19 21l0 -10.15M9 21v-4a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v4',
  // briefcase
  entreprise:
    'M3 9a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v9a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2l0 -9M8 7v-2a2 2 0 0 1 2 -2h4a2 2 0 0 1 2 2v2M12 12l0 .01M3 13a20 20 0 0 0 18 0',
  // building-community
  collectivite:
    'M8 9l5 5v7h-5v-4m0 4h-5v-7l5 -5m1 1v-6a1 1 0 0 1 1 -1h10a1 1 0 0 1 1 1v17h-8M13 7l0 .01M17 7l0 .01M17 11l0 .01M17 15l0 .01',
  // map
  epci: 'M3 7l6 -3l6 3l6 -3v13l-6 3l-6 -3l-6 3v-13M9 4v13M15 7v13',
  // flag
  etat: 'M5 5a5 5 0 0 1 7 0a5 5 0 0 0 7 0v9a5 5 0 0 1 -7 0a5 5 0 0 0 -7 0v-9M5 21v-7',
  // building-bank
  'etablissement-public':
    'M3 21l18 0M3 10l18 0M5 6l7 -3l7 3M4 10l0 11M20 10l0 11M8 14l0 3M12 14l0 3M16 14l0 3',
  // building-arch
  'chambre-consulaire': 'M3 21l18 0M4 21v-15a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v15M9 21v-8a3 3 0 0 1 6 0v8',
  // home
  'bailleur-social':
    'M5 12l-2 0l9 -9l9 9l-2 0M5 12v7a2 2 0 0 0 2 2h10a2 2 0 0 0 2 -2v-7M9 21v-6a2 2 0 0 1 2 -2h2a2 2 0 0 1 2 2v6',
  // chart-pie
  'sem-spl':
    'M10 3.2a9 9 0 1 0 10.8 10.8a1 1 0 0 0 -1 -1h-6.8a2 2 0 0 1 -2 -2v-7a.9 .9 0 0 0 -1 -.8M15 3.5a9 9 0 0 1 5.5 5.5h-4.5a1 1 0 0 1 -1 -1v-4.5',
  // flask
  recherche: 'M9 3l6 0M10 9l4 0M10 3v6l-4 11a.7 .7 0 0 0 .5 1h11a.7 .7 0 0 0 .5 -1l-4 -11v-6',
  // school
  formation: 'M22 9l-10 -4l-10 4l10 4l10 -4v6M6 10.6v5.4a6 3 0 0 0 12 0v-5.4',
  // currency-euro
  financeur: 'M17.2 7a6 7 0 1 0 0 10M13 10h-8m0 4h8',
  // share
  reseau:
    'M3 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M15 6a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M15 18a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M8.7 10.7l6.6 -3.4M8.7 13.3l6.6 3.4',
  // map-pin
  lieu: 'M9 11a3 3 0 1 0 6 0a3 3 0 0 0 -6 0M17.657 16.657l-4.243 4.243a2 2 0 0 1 -2.827 0l-4.244 -4.243a8 8 0 1 1 11.314 0',
  // topology-star
  ptce: 'M8 18a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M20 6a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M8 6a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M20 18a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M14 12a2 2 0 1 0 -4 0a2 2 0 0 0 4 0M7.5 7.5l3 3M7.5 16.5l3 -3M13.5 13.5l3 3M16.5 7.5l-3 3',
  // user
  citoyens: 'M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2',
};

/**
 * What stands for a kind: the icon of one that the program brings, the first letter of one that a network made or
 * renamed, of which no picture of ours would be sure to be true. Nothing where no kind is known.
 */
export function kindIcon({ network }: NetworkState, kind: string, language: Language): NodeIcon | null {
  const term = findTerm(network.vocabularies.kinds, kind);
  if (!term) return null;
  if (term.label) {
    const [letter] = /[\p{L}\p{N}]/u.exec(labelOf(network.vocabularies, 'kinds', kind, language)) ?? [];
    return letter ? { letter: letter.toLocaleUpperCase(language) } : null;
  }
  const path = own(KIND_ICONS, kind);
  return path ? { path } : null;
}
