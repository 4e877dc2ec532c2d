import type { APIRoute } from 'astro';
import bot from '../../../../docs/examples/err-bot.mjs?raw';
import { textResponse } from '../../../data/api.ts';

/** The example of a program that answers from the data, as the project has it. */
export const GET: APIRoute = () => textResponse(bot, 'text/javascript');
