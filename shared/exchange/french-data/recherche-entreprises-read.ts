import type { ActorInput } from '../../model/actor.ts';
import { z } from '../../model/schema.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { legalFormOf } from './legal-categories.ts';

const text = z.union([z.string(), z.number()]).nullish();
const companySchema = z.object({
  siren: text,
  nom_complet: text,
  nom_raison_sociale: text,
  sigle: text,
  activite_principale: text,
  nature_juridique: text,
  date_creation: text,
  siege: z
    .object({
      siret: text,
      commune: text,
      libelle_commune: text,
      code_postal: text,
      latitude: text,
      longitude: text,
    })
    .nullish(),
  complements: z
    .object({
      est_ess: z.boolean().nullish(),
      est_association: z.boolean().nullish(),
      est_service_public: z.boolean().nullish(),
      identifiant_association: text,
      collectivite_territoriale: z.unknown().nullish(),
    })
    .nullish(),
});
const fileSchema = z.object({ results: z.array(z.unknown()).min(1) });

export function isRechercheEntreprises(json: unknown): boolean {
  const file = fileSchema.safeParse(json);
  return file.success && file.data.results.some((one) => companySchema.safeParse(one).data?.siren);
}

/** Reads answers of the public API Recherche d’entreprises that were saved as a file. */
export function readRechercheEntreprises(json: unknown): Reading {
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const seen = new Set<string>();
  fileSchema.parse(json).results.forEach((candidate, index) => {
    const row = index + 1;
    const { data: company } = companySchema.safeParse(candidate);
    const name = String(company?.nom_complet ?? company?.nom_raison_sociale ?? '').trim();
    const siren = String(company?.siren ?? '');
    if (!company || name === '' || siren === '') {
      problems.push(problem('error', 'record-invalid', { row, value: 'siren, nom_complet' }));
      return;
    }
    if (seen.has(siren)) {
      problems.push(problem('error', 'duplicate-id', { row, value: siren }));
      return;
    }
    seen.add(siren);
    const category = String(company.nature_juridique ?? '');
    const legalForm = legalFormOf(category) ?? '';
    if (category !== '' && legalForm === '') {
      problems.push(problem('warning', 'word-unknown', { row, column: 'nature_juridique', value: category }));
    }
    draft.actors.push({ row, record: { ...actorOf(company, siren, name), legalForm } });
  });
  return { draft, problems };
}

function actorOf(company: z.infer<typeof companySchema>, siren: string, name: string): ActorInput {
  const { siege, complements, sigle, activite_principale: ape } = company;
  const [latitude, longitude] = [siege?.latitude, siege?.longitude].map((value) =>
    value === null || value === undefined || value === '' ? Number.NaN : Number(value),
  );
  return {
    id: siren,
    name,
    siren,
    siret: String(siege?.siret ?? ''),
    acronym: String(sigle ?? ''),
    ape: String(ape ?? ''),
    kind: kindOf(complements),
    ess: complements?.est_ess === true ? 'yes' : complements?.est_ess === false ? 'no' : 'unknown',
    rna: String(complements?.identifiant_association ?? ''),
    commune: {
      name: String(siege?.libelle_commune ?? ''),
      insee: String(siege?.commune ?? ''),
      postcode: String(siege?.code_postal ?? ''),
    },
    ...(Number.isFinite(latitude) && Number.isFinite(longitude)
      ? { latitude: latitude ?? null, longitude: longitude ?? null }
      : {}),
    source: 'API Recherche d’entreprises',
  };
}

function kindOf(complements: z.infer<typeof companySchema>['complements']): string {
  if (complements?.est_association) return 'association';
  if (complements?.collectivite_territoriale) return 'collectivite';
  if (complements?.est_service_public) return 'etat';
  return complements?.est_ess ? 'entreprise-ess' : 'entreprise';
}
