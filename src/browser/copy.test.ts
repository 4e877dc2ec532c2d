import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from './copy.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each<[text: string | Promise<string>, what: string]>([
  ['', 'a text'],
  [' \n', 'a text'],
  [Promise.resolve(''), 'a text to come'],
])('refuses %j as %s and leaves the clipboard as it is', async (text) => {
  const written: unknown[] = [];
  const write = async (items: { text: Promise<string> }[]) => {
    for (const item of items) written.push(await item.text);
  };
  const writeText = (value: string) => Promise.resolve(written.push(value));
  class ClipboardItem {
    text: Promise<string>;
    constructor(data: { 'text/plain': Promise<string> }) {
      this.text = data['text/plain'];
    }
  }
  vi.stubGlobal('navigator', { clipboard: { write, writeText } });
  vi.stubGlobal('ClipboardItem', ClipboardItem);
  vi.stubGlobal('document', { body: {} });
  await expect(copyText(text)).rejects.toThrow('nothing to copy');
  expect(written).toEqual([]);
});
