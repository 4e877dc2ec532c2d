import { expect, test } from 'vitest';
import type { Decoded, Finding } from './finding.ts';
import { groupFindings } from './group.ts';
import { viewLines } from './text-view.ts';

const finding = (start: number, end: number): Finding => ({
  start,
  end,
  line: 1,
  raw: '',
  number: start,
  carrier: { kind: 'field', name: '' },
  label: '',
  spelling: 'plain',
  certainty: 'unknown',
  standing: 'unlisted',
  retired: [],
  candidates: [],
  containing: [],
  elsewhere: [],
  system: null,
  basis: null,
});

test('nothing inside a secret is shown, however many findings there are in it', () => {
  const text = 'key=1111-2222-3333 end';
  const findings = [finding(4, 8), finding(9, 13)];
  const decoded: Decoded = { findings, successes: 0, masks: [{ start: 4, end: 18 }], truncated: false };
  expect(viewLines(text, decoded, groupFindings(findings))).toEqual([
    {
      line: 1,
      segments: [
        { kind: 'plain', text: 'key=' },
        { kind: 'secret', text: '…' },
        { kind: 'plain', text: ' end' },
      ],
    },
  ]);
});
