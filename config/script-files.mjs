/** How the browser's scripts are put into files. */

/**
 * What the scripts of most pages need goes into one file, the making of elements into another, the reading of numbers
 * into a third: otherwise each of these small modules would be a file and a request of its own, since each is shared by
 * other scripts.
 */
export const oneFileOfBasics = {
  groups: [
    {
      name: 'numbers',
      test: /src\/(?:client\/shared\/(?:log-index|numbers|originals|texts)|domain\/number\/(?:bounds|number-(?:index|list|meaning|table)|scope|standing-text|written-number|shards\/(?:join|readings|table))|messages\/[^/]+\/standing)\.ts$/u,
    },
    {
      name: 'elements',
      test: /src\/(?:client\/shared\/(?:element|language)|domain\/text\/chinese)\.ts$/u,
    },
    {
      name: 'basics',
      priority: 1,
      test: /src\/(?:client\/shared\/(?:carried-text|copy|href|once|require-element|pause)|domain\/(?:model\/(?:address|code|group-by|interval|once-per)|text\/markdown-signs))\.ts$/u,
    },
  ],
};
