/** Files of registers and of public money, which are read as what they are. */
export const fieldFiles = {
  formats: {
    scdl: 'Subventions publiques (SCDL)',
    decp: 'Commande publique (DECP)',
    essFrance: 'Liste des entreprises de l’ESS (ESS France)',
    rna: 'Répertoire national des associations (RNA)',
    sirene: 'Répertoire Sirene',
    rechercheEntreprises: 'API Recherche d’entreprises',
    marcheInclusion: 'Le Marché de l’inclusion',
    lesEmplois: 'Les emplois de l’inclusion',
    finess: 'Établissements sanitaires et sociaux (FINESS)',
    ban: 'Adresses géocodées (Base Adresse Nationale)',
    helloasso: 'HelloAsso',
    europe: 'Bénéficiaires de fonds européens',
    gogocarto: 'Carte GoGoCarto',
    umap: 'Carte uMap',
  },
  recognised: '{{file}} : format reconnu, {{format}}',
  ordinary: 'Lire comme un tableau ordinaire',
  /** Names of the fields that such files bring. */
  columns: {
    size: 'Tranche d’effectif',
    sign: 'Enseigne',
    ceiling: 'Montant maximum de l’accord-cadre',
    social: 'Considérations sociales du marché',
    environmental: 'Considérations environnementales du marché',
  },
};
