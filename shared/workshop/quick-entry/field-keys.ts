import { fold } from '../../base/fold.ts';
import type { ActorFields, ProcurementFields, TieFields } from './grammar.ts';

/** The keys of `key=value`, in both languages; the first word is the one that we write. */
type Keys<F> = Readonly<Partial<Record<string & F, { fr: readonly string[]; en: readonly string[] }>>>;

export type TieKey =
  | Exclude<keyof TieFields, 'procurement' | 'sectors' | 'tags'>
  | keyof ProcurementFields
  | 'sector'
  | 'tag';
export type ActorKey = Exclude<keyof ActorFields, 'sectors' | 'roles' | 'tags'> | 'sector' | 'role' | 'tag';

const SHARED = {
  sector: { fr: ['secteur', 'filiere'], en: ['sector'] },
  tag: { fr: ['étiquette', 'mot cle'], en: ['tag', 'label'] },
  confidence: { fr: ['fiabilité', 'confiance'], en: ['confidence'] },
  description: { fr: ['description', 'note'], en: ['description'] },
} as const;

export const TIE_KEYS: Keys<TieKey> = {
  ...SHARED,
  type: { fr: ['type'], en: ['type'] },
  status: { fr: ['statut', 'etat'], en: ['status'] },
  strength: { fr: ['intensité', 'force'], en: ['strength'] },
  startedOn: { fr: ['depuis', 'debut'], en: ['since', 'start'] },
  endedOn: { fr: ['jusqu’en', 'jusqua', 'fin'], en: ['until', 'end'] },
  amount: { fr: ['montant', 'somme'], en: ['amount'] },
  amountKind: { fr: ['nature'], en: ['nature'] },
  programme: { fr: ['programme'], en: ['programme', 'program'] },
  socialClause: { fr: ['clause sociale'], en: ['social clause'] },
  environmentalClause: {
    fr: ['clause environnementale', 'clause verte'],
    en: ['environmental clause', 'green clause'],
  },
  reserved: { fr: ['marché réservé', 'reserve'], en: ['reserved contract', 'reserved'] },
};

export const ACTOR_KEYS: Keys<ActorKey> = {
  ...SHARED,
  kind: { fr: ['type', 'nature'], en: ['kind', 'type'] },
  legalForm: { fr: ['forme', 'forme juridique', 'statut'], en: ['form', 'legal form'] },
  ess: { fr: ['ESS'], en: ['SSE', 'social economy'] },
  level: { fr: ['échelon', 'niveau'], en: ['level'] },
  commune: { fr: ['commune', 'ville'], en: ['commune', 'town', 'city'] },
  role: { fr: ['rôle'], en: ['role'] },
  siren: { fr: ['SIREN'], en: ['SIREN'] },
  siret: { fr: ['SIRET'], en: ['SIRET'] },
  rna: { fr: ['RNA'], en: ['RNA'] },
  jobs: { fr: ['emplois', 'etp'], en: ['jobs', 'fte'] },
  budget: { fr: ['budget'], en: ['budget'] },
  joinedOn: { fr: ['depuis', 'arrivee'], en: ['since', 'joined'] },
  leftOn: { fr: ['jusqu’en', 'jusqua', 'depart'], en: ['until', 'left'] },
};

function byWord<F extends string>(keys: Keys<F>): ReadonlyMap<string, F> {
  const words = new Map<string, F>();
  for (const [key, labels] of Object.entries(keys) as [F, { fr: string[]; en: string[] }][]) {
    for (const word of [key, ...labels.fr, ...labels.en]) words.set(fold(word), key);
  }
  return words;
}

const TIE_WORDS = byWord(TIE_KEYS);
const ACTOR_WORDS = byWord(ACTOR_KEYS);

export function tieKey(word: string): TieKey | undefined {
  return TIE_WORDS.get(fold(word));
}

export function actorKey(word: string): ActorKey | undefined {
  return ACTOR_WORDS.get(fold(word));
}
