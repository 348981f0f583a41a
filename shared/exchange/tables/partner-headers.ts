/** Names of columns of partners, in French and English; compared without accents and case. */
const PARTNERS_HEADERS = [
  'partenaires',
  'partenaire',
  'structures partenaires',
  'partenaires principaux',
  'partenaires du territoire',
  'partenariats',
  'travaille avec',
  'coopere avec',
  'cooperations',
  'en lien avec',
  'membres',
  'structures membres',
  'travaillez vous avec',
  'liens avec',
  'partners',
  'works with',
  'partner organisations',
  'collaborators',
  'members',
  'member organisations',
  'member organizations',
  'organisations membres',
] as const;

const NAMES: ReadonlySet<string> = new Set(PARTNERS_HEADERS);

/** "Collabore avec", "Structures avec lesquelles vous coopérez", "Nos partenaires locaux", "Collaborates with". */
const WORDED =
  /^(?:(?:structures?|acteurs?|organismes?|organisations?) )?(?:(?:qui )?(?:a|ont|est|sont) )?(?:travaill\w*|cooper\w*|collabor\w*|partenariats?|(?:en )?(?:lien|liens|relation|relations|partenariat)|echang\w*|works?|collaborates?|cooperates?|partners?) (?:deja )?(?:avec|with)$|^(?:(?:nos|ses|leurs|vos|principa(?:ux|les)|main|key|our|their) )+(?:partenaires?|partners?)(?: (?:locaux|principaux|actuels|operationnels|associatifs|publics|prives|du territoire))?$|^(?:partenaires?|structures? partenaires?) (?:locaux|principaux|actuels|operationnels|associatifs|publics|prives|cites|connus|du territoire)$/;

/** Whether a header, folded, is one of a column of partners' names. */
export function namesPartners(key: string): boolean {
  return NAMES.has(key) || WORDED.test(key);
}
