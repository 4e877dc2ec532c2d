import type { CheckOf } from './check.ts';

export const shippedListIsWhole: CheckOf<'files'> = {
  name: 'the list of shipped addresses is as conversion wrote it',
  scope: 'files',
  check: ({ shipped }) => {
    shipped();
  },
};

export const oneAnswerPerAddress: CheckOf<'whole'> = {
  name: 'no two pages have one address, where one would silently overwrite the other',
  scope: 'whole',
  check: ({ live }, report) => {
    const seen = new Set<string>();
    for (const address of live()) {
      if (seen.has(address)) {
        const [system = ''] = address.split('/').filter(Boolean);
        report(
          { file: `content/systems/${system}.yaml`, line: 1 },
          `two pages for one address, "${address}"`,
          'Give the module, version or system another id',
        );
      }
      seen.add(address);
    }
  },
};
