import { fold } from '../../base/fold.ts';
import { namesPartners } from './partner-headers.ts';
import type { Table } from './table.ts';
import { isAnswer, saysNoTie } from './tie-cells.ts';

/** What a column of one partner becomes: a tie to the partner that its header names in brackets. */
export const GRID = 'grid';

/** A column of a question that is asked of each partner: "Avec qui travaillez-vous ? [Le Jardin]". */
export function gridHeader(header: string): { question: string; partner: string } | null {
  const [, question, partner] = /^(.*\S)\s*\[\s*([^[\]]+?)\s*\]$/s.exec(header) ?? [];
  return question === undefined || partner === undefined ? null : { question, partner };
}

/** What a column under a heading of its own asks: "Votre structure [Commune]" asks for "Commune". */
export function partOfGroup(header: string): string | null {
  const found = gridHeader(header);
  return found && !ABOUT_TIES.test(fold(found.question)) && !WISHED.test(fold(found.question))
    ? found.partner
    : null;
}

/** Whether a column of a question about partners is the one for others, whose cells name them. */
export function namesOthers({ headers, rows }: Table, column: number): boolean {
  const own = gridHeader(headers[column] ?? '');
  if (!own || !/^(?:autres?|others?)(?: .*)?$/.test(fold(own.partner))) return false;
  const beside = headers.flatMap((header, place) =>
    place !== column && gridHeader(header)?.question === own.question ? [place] : [],
  );
  const answers = new Set(rows.flatMap(({ cells }) => beside.map((place) => fold(cells[place] ?? ''))));
  const texts = rows
    .map(({ cells }) => cells[column]?.trim() ?? '')
    .filter((text) => text !== '' && !saysNoTie(text));
  return texts.length > 0 && !texts.some((text) => isAnswer(text) || answers.has(fold(text)));
}

/** What programs for surveys write beside the answers: about the sending, not about the respondent. */
const TECHNICAL =
  /^(?:numero|sid|modifie le|brouillon|adresse ip|ip address|uid|nom d utilisateur|user ?name|id de la reponse|reponse id|response id|n sid|serial|derniere page|last page|langue de depart|start language|tete de serie|seed|date de lancement|date de la derniere action|url de reference|referrer url)$/;
const SENT =
  /^(?:horodateur|timestamp|envoye le|submitted on|date de soumission|date submitted|date d envoi|heure de soumission|heure d envoi)$/;

export function isTechnical(header: string): boolean {
  return TECHNICAL.test(fold(header));
}

/** The day on which an answer was given. */
export function isDayOfAnswer(header: string): boolean {
  return SENT.test(fold(header));
}

const ABOUT_TIES =
  /\b(?:travaill\w+|cooper\w+|collabor\w+|partenaires?|partenariats?|en lien|liens? avec|relations? avec|work\w* with|cooperat\w+|partners?)\b/;
const WISHED = /\b(?:aimeriez|souhait\w*|voudriez|envisag\w+|would like|wish\w*|want to)\b/;
const NAMES_PARTNERS =
  /\b(?:avec|with)\b.*\b(?:qui|quel(?:le)?s?|membres?|structures?|acteurs?|organisations?|partenaires?|whom?|which)\b/;
/** "Who do you work with?", "Quels sont vos partenaires ?" */
const WHO_WITH =
  /^(?:whom?|which (?:organi[sz]ations?|partners?|bodies))\b.*\bwith\b|^(?:qui|quel(?:le)?s) sont (?:vos|les)\b.*\bpartenaires\b|^(?:citez|listez|indiquez|nommez|name|list)\b.*\b(?:partenaires|partners)\b/;
const NO_NAMES =
  /\b(?:comment|pourquoi|quel type|quelle? frequence|niveau|combien|how|why|what kind|since when)\b/;

/** Whether the answers to a question are names of those one works with, or would like to. */
export function asksForPartners(header: string): boolean {
  const key = fold(header);
  if (namesPartners(key)) return true;
  const asksWho = NAMES_PARTNERS.test(key) || WHO_WITH.test(key);
  return (ABOUT_TIES.test(key) || WISHED.test(key)) && asksWho && !NO_NAMES.test(key);
}

export function isWish(header: string): boolean {
  return WISHED.test(fold(header));
}

/** Questions that are asked of each of several partners, by the question. */
export function partnerGrids(table: Table, names: ReadonlySet<string>): ReadonlySet<string> {
  const partners = new Map<string, string[]>();
  for (const header of table.headers) {
    const found = gridHeader(header);
    if (found) partners.set(found.question, [...(partners.get(found.question) ?? []), found.partner]);
  }
  const questions = [...partners].filter(
    ([question, across]) =>
      across.length >= 2 &&
      (ABOUT_TIES.test(fold(question)) || across.some((partner) => names.has(fold(partner)))),
  );
  return new Set(questions.map(([question]) => question));
}

/** Whether a table holds the answers to a survey: it asks about partners one by one, or was sent by such a program. */
export function isSurvey(table: Table): boolean {
  if (partnerGrids(table, new Set()).size > 0) return true;
  const asked = table.headers.map((header) => partOfGroup(header) ?? header);
  const sent = asked.filter((header) => isTechnical(header) || isDayOfAnswer(header)).length;
  return sent >= 2 || (sent === 1 && asked.some(isDayOfAnswer));
}

/** A question as the name of what it asks for: "Quel est le nom de votre structure ?" asks for "nom". */
export function plainQuestion(header: string): string {
  return fold(header)
    .replace(/^(?:quel(?:le)?s? (?:est|sont) |what (?:is|are) |merci d indiquer |indiquez )/, '')
    .replace(/^(?:le|la|les|l|the) /, '')
    .replace(/^(?:votre|vos|your) /, '')
    .replace(
      / (?:de|d|of) (?:la |l )?(?:votre|vos|your) (?:structure|organisme|organisation|organization|association|entreprise)$/,
      '',
    )
    .trim();
}

/** Whether a question asks for the respondent's own name: that of its body. */
export function asksForName(header: string): boolean {
  const key = fold(header);
  return (
    /\b(?:nom|name|raison sociale|denomination)\b.*\b(?:structure|organisme|organisation|organization|association|entreprise)\b/.test(
      key,
    ) ||
    /^(?:votre|quelle est votre|your|vous repondez au nom de(?: quelle)?) (?:structure|organisme|organisation|organization|association|entreprise)$/.test(
      key,
    )
  );
}
