import type { APIRoute } from 'astro';
import { z } from 'astro/zod';
import { changesSchema } from '../../../../schemas/changes.ts';

/** JSON Schema of `/api/v1/changes/<system>.json`. */
export const GET: APIRoute = () => Response.json(z.toJSONSchema(changesSchema));
