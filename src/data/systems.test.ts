import { expect, it, vi } from 'vitest';
import { getSystems } from './systems.ts';

const getCollection = vi.hoisted(() => vi.fn());
vi.mock('astro:content', () => ({ getCollection }));

it('loads once, but again where that failed', async () => {
  vi.stubEnv('DEV', false);
  getCollection.mockRejectedValueOnce(new Error('half written'));
  await expect(getSystems()).rejects.toThrow('half written');
  getCollection.mockResolvedValue([]);
  expect(await getSystems()).toEqual([]);
  expect(await getSystems()).toEqual([]);
  expect(getCollection).toHaveBeenCalledTimes(2);
  vi.unstubAllEnvs();
});
