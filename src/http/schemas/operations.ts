import { z } from 'zod';
import { versions } from '../../assessment.js';

export const healthSchema = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Health' });

export const versionSchema = z
  .strictObject({ name: z.string(), version: z.string().describe('Of the package.'), ...versions.shape })
  .meta({ id: 'Version' });

export const reloadedSchema = z
  .strictObject({ lexicon: z.string().describe('The version that judges now.') })
  .meta({ id: 'Reloaded' });
