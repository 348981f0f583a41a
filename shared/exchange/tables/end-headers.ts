import { fold } from '../../base/fold.ts';

/** Headers of the two ends of a tie, each only beside the other: "Bénéficiaire" alone says something else. */
const PAIRS: readonly (readonly [from: RegExp, to: RegExp])[] = [
  [
    /^(?:source|de|from|origine|start|start node|structure source|acteur source)$/,
    /^(?:target|cible|vers|to|destination|destinataire|end node|structure cible|acteur cible)$/,
  ],
  [
    /^(?:financeurs?|bailleurs?|donneur|donateur|attributaire|funder|donor|grantor|lender|payeur)$/,
    /^(?:beneficiaires?|finance|structure (?:beneficiaire|financee|aidee)|receveur|recipient|grantee|beneficiary|borrower|funded)$/,
  ],
  [
    /^(?:structure (?:porteuse|pilote|chef de file|d origine|principale)|porteur|pilote|chef de file|lead|lead partner)$/,
    /^(?:(?:structure )?partenaires?|structures? associees?|partners?)$/,
  ],
  [
    /^(?:acheteur|donneur d ordre|buyer|client)$/,
    /^(?:titulaire|fournisseur|prestataire|supplier|contractor)$/,
  ],
  [/^(?:entre|between)$/, /^(?:et|and)$/],
];

/** "Structure 1" and "Structure 2", "Organisme A" and "Organisme B". */
const NUMBERED =
  /^(?:nom (?:de la |de l |du )?)?(structure|organisation|organization|organisme|acteur|actor|partenaire|partner|membre|member|entite|entity|association|entreprise|noeud|node|org|orga|partie|party) (?:n )?([12ab])$/;

/** Which columns are the two ends of a tie, by their headers together; null where they name none. */
export function endsOf(headers: readonly string[]): { from: number; to: number } | null {
  const keys = headers.map((header) => fold(header.replace(/\([^)]*\)/g, ' ')));
  for (const [from, to] of PAIRS) {
    const ends = { from: keys.findIndex((key) => from.test(key)), to: keys.findIndex((key) => to.test(key)) };
    if (ends.from >= 0 && ends.to >= 0) return ends;
  }
  for (const [column, key] of keys.entries()) {
    const [, stem, number] = NUMBERED.exec(key) ?? [];
    if (stem === undefined || (number !== '1' && number !== 'a')) continue;
    const other = number === '1' ? '2' : 'b';
    const to = keys.findIndex((one) => {
      const [, same, place] = NUMBERED.exec(one) ?? [];
      return same === stem && place === other;
    });
    if (to >= 0) return { from: column, to };
  }
  return null;
}
