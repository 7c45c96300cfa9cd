import { taxonYaml } from './taxon-yaml.js';

const head = `title: Offers
description: Detects offers.
status: stable
evidence: offer
sources: [general-knowledge]
added: "2026-11-24"`;

/** A file of words that offer something, right in every respect. */
export const offerYaml = (parts: { terms: string; examples: string }): string =>
  taxonYaml({ head, ...parts });
